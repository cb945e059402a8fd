package vn.loa.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;
import vn.loa.staff.SignInForTests;

@QuarkusTest
class WardsOverJsonTest {

    private final SignInForTests people;
    private WardId ward = new WardId("x");

    WardsOverJsonTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void a_ward_exists() {
        ward = people.ward("phuong-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void a_list_holds_the_wards_in_scope() {
        assertThat(as(Role.OFFICER, Scope.ward(ward)).get("/api/wards").<List<String>>path("id"))
                .containsExactly(ward.value());
        assertThat(as(Role.AUDITOR, Scope.province("tinh-thu"))
                        .get("/api/wards")
                        .<List<String>>path("id"))
                .contains(ward.value());
        assertThat(as(Role.AUDITOR, Scope.everything()).get("/api/wards").<List<String>>path("id"))
                .contains(ward.value());
    }

    @Test
    void an_administrator_founds_wards_in_the_own_province() {
        String name = "Phường Đống Đa " + UUID.randomUUID().toString().substring(0, 8);
        Response founded = found(Scope.province("tinh-thu"), "Tỉnh Thử", name);
        assertThat(founded.statusCode()).as(founded.asString()).isEqualTo(201);
        assertThat(founded.<String>path("id")).startsWith("phuong-dong-da-");
        assertThat(found(Scope.province("tinh-thu"), "Tỉnh Thử", name).<String>path("type"))
                .isEqualTo("urn:loa:problem:ward-taken");
        assertThat(found(Scope.province("tinh-thu"), "Tỉnh Khác", name).statusCode())
                .isEqualTo(403);
        assertThat(found(Scope.ward(ward), "Tỉnh Thử", name).statusCode()).isEqualTo(403);
        assertThat(found(Scope.everything(), "Tỉnh Khác " + ward, "Xã " + ward).statusCode())
                .isEqualTo(201);
    }

    @Test
    void groups_are_added_under_readable_identities() {
        assertThat(addGroup("Tổ dân phố 1").<String>path("id")).isEqualTo(ward + "-to-dan-pho-1");
        assertThat(addGroup("Tổ dân phố 1").<String>path("type")).isEqualTo("urn:loa:problem:group-taken");
        assertThat(addGroup("  ").statusCode()).isEqualTo(400);
        assertThat(administrator().get("/api/wards/" + ward).<List<String>>path("groups.name"))
                .containsExactly("Tổ dân phố 1");
    }

    @Test
    void windows_are_set_all_at_once_and_may_end_at_midnight() {
        Response set = setWindows(List.of(
                Map.of("days", List.of("MONDAY", "FRIDAY"), "from", "05:00", "to", "06:30"),
                Map.of("days", List.of("SUNDAY"), "from", "16:30", "to", "24:00")));
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        assertThat(set.<List<String>>path("to")).containsExactly("06:30", "24:00");
        Response read = administrator().get("/api/wards/" + ward);
        assertThat(read.<List<String>>path("windows.from")).containsExactly("05:00", "16:30");
        assertThat(read.<List<String>>path("windows[0].days")).containsExactly("MONDAY", "FRIDAY");
        assertThat(setWindows(List.of()).statusCode()).isEqualTo(200);
        assertThat(administrator().get("/api/wards/" + ward).<List<String>>path("windows"))
                .isEmpty();
    }

    @Test
    void a_window_that_is_none_is_refused_and_the_old_ones_stay() {
        setWindows(List.of(Map.of("days", List.of("MONDAY"), "from", "05:00", "to", "06:30")));
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("days", List.of(), "from", "05:00", "to", "06:00"),
                Map.of("days", List.of("MONDAY"), "from", "06:00", "to", "06:00"),
                Map.of("days", List.of("MONDAY"), "from", "22:00", "to", "05:00"),
                Map.of("days", List.of("MONDAY"), "from", "05:00", "to", "24:01"),
                Map.of("days", List.of("MONDAY"), "from", "24:00", "to", "24:00"),
                Map.of("days", List.of("MONDAY"), "from", "5:00", "to", "06:00"),
                Map.of("days", List.of("MONDAY"), "from", "05:60", "to", "06:00"),
                Map.of("days", List.of("FUNDAY"), "from", "05:00", "to", "06:00"),
                Map.of("from", "05:00", "to", "06:00"))) {
            assertThat(setWindows(List.of(bad)).statusCode()).as("%s", bad).isEqualTo(400);
        }
        assertThat(administrator().get("/api/wards/" + ward).<List<String>>path("windows.from"))
                .containsExactly("05:00");
    }

    private Response found(Scope scope, String province, String name) {
        return as(Role.ADMINISTRATOR, scope)
                .contentType(ContentType.JSON)
                .body(Map.of("province", province, "name", name))
                .post("/api/wards");
    }

    private Response addGroup(String name) {
        return administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/api/wards/" + ward + "/groups");
    }

    private Response setWindows(List<?> windows) {
        return administrator().contentType(ContentType.JSON).body(windows).put("/api/wards/" + ward + "/windows");
    }

    private RequestSpecification administrator() {
        return as(Role.ADMINISTRATOR, Scope.ward(ward));
    }

    private RequestSpecification as(Role role, Scope scope) {
        return given().cookie("loa_session", people.cookieOf(role, scope));
    }
}
