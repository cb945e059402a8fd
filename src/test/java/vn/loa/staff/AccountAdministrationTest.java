package vn.loa.staff;

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

@QuarkusTest
class AccountAdministrationTest {

    private static final Scope HERE = Scope.ward(new WardId("phuong-day"));
    private static final Scope THERE = Scope.ward(new WardId("phuong-do"));
    private static final Scope PROVINCE = Scope.province("tinh-thu");

    private final SignInForTests people;

    AccountAdministrationTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void two_wards_of_a_province_have_people() {
        people.ward("phuong-day");
        people.ward("phuong-do");
        people.account(Role.OFFICER, HERE);
        people.account(Role.OFFICER, THERE);
        people.account(Role.AUDITOR, PROVINCE);
        people.account(Role.ADMINISTRATOR, Scope.everything());
    }

    @Test
    void an_administrator_opens_accounts_inside_the_own_scope_only() {
        assertThat(open(HERE, Map.of("ward", "phuong-day")).statusCode()).isEqualTo(201);
        for (Map<String, String> beyond : List.of(
                Map.of("ward", "phuong-do"),
                Map.of("province", "tinh-thu"),
                Map.<String, String>of(),
                Map.of("ward", "khong-co"),
                Map.of("ward", "Không có"),
                Map.of("province", "khong-co"))) {
            Response refused = open(HERE, beyond);
            assertThat(refused.statusCode()).as("%s", beyond).isEqualTo(403);
            assertThat(refused.<String>path("type")).isEqualTo("urn:loa:problem:beyond-own-scope");
        }
        assertThat(open(PROVINCE, Map.of("ward", "phuong-do")).statusCode()).isEqualTo(201);
        assertThat(open(PROVINCE, Map.of("province", "tinh-thu")).statusCode()).isEqualTo(201);
        assertThat(open(PROVINCE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(open(Scope.everything(), Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void an_administrator_sees_the_accounts_inside_the_own_scope_only() {
        assertThat(usernames(HERE)).contains("officer.phuong-day").noneMatch(name -> name.contains("phuong-do"));
        assertThat(usernames(PROVINCE))
                .contains("officer.phuong-day", "officer.phuong-do", "auditor.tinh-thu")
                .doesNotContain("administrator.all");
        assertThat(usernames(Scope.everything())).contains("administrator.all", "officer.phuong-do");
    }

    @Test
    void an_account_outside_the_own_scope_looks_like_none() {
        for (Scope beyond : List.of(THERE, PROVINCE, Scope.everything())) {
            Role role =
                    beyond.equals(PROVINCE) ? Role.AUDITOR : beyond.equals(THERE) ? Role.OFFICER : Role.ADMINISTRATOR;
            String account = "/api/accounts/" + people.account(role, beyond);
            assertThat(as(HERE).post(account + "/lock").statusCode()).isEqualTo(404);
            assertThat(as(HERE).post(account + "/unlock").statusCode()).isEqualTo(404);
            assertThat(as(HERE).contentType(ContentType.JSON)
                            .body(Map.of("password", "nắng tháng tám"))
                            .put(account + "/password")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(as(HERE).post("/api/accounts/" + UUID.randomUUID() + "/lock").statusCode())
                .isEqualTo(404);
        assertThat(as(HERE).post("/api/accounts/1/lock").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_locks_the_account_they_are_signed_in_with() {
        AccountId own = people.account(Role.ADMINISTRATOR, HERE);
        assertThat(as(HERE).post("/api/accounts/" + own + "/lock").<String>path("type"))
                .isEqualTo("urn:loa:problem:own-account");
    }

    @Test
    void a_username_belongs_to_one_person() {
        Map<String, Object> asked = newAccount(Map.of("ward", "phuong-day"));
        assertThat(post(HERE, asked).statusCode()).isEqualTo(201);
        assertThat(post(HERE, asked).<String>path("type")).isEqualTo("urn:loa:problem:username-taken");
    }

    @Test
    void what_is_missing_is_named() {
        Response refused = post(HERE, Map.of("username", "x"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("fields.field")).contains("displayName", "password", "role", "scope");
    }

    private Response open(Scope administrator, Map<String, String> scope) {
        return post(administrator, newAccount(scope));
    }

    private Response post(Scope administrator, Map<String, Object> body) {
        return as(administrator).contentType(ContentType.JSON).body(body).post("/api/accounts");
    }

    private List<String> usernames(Scope administrator) {
        return as(administrator).get("/api/accounts").path("username");
    }

    private RequestSpecification as(Scope administrator) {
        return given().cookie("loa_session", people.cookieOf(Role.ADMINISTRATOR, administrator));
    }

    private static Map<String, Object> newAccount(Map<String, String> scope) {
        return Map.of(
                "username", "moi." + UUID.randomUUID().toString().substring(0, 8),
                "displayName", "Người Mới",
                "password", "mây trắng trời xanh",
                "role", "OFFICER",
                "scope", scope);
    }
}
