package vn.loa.clip;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookies;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.loa.protocol.WardId;
import vn.loa.staff.OpenAccount;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;

/** A ward of its own for each test, with people who can sign in. */
@ApplicationScoped
class WardForTests {

    private static final String PASSWORD = "loa phường tám giờ sáng";

    private final EntityManager database;
    private final OpenAccount open;

    WardForTests(EntityManager database, OpenAccount open) {
        this.database = database;
        this.open = open;
    }

    @Transactional
    public WardId found() {
        String id = "phuong-" + UUID.randomUUID();
        database.createNativeQuery("insert into province (id, name) values (?1, ?1)")
                .setParameter(1, id)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into ward (id, province_id, name, zone) values (?1, ?1, ?1, 'Asia/Ho_Chi_Minh')")
                .setParameter(1, id)
                .executeUpdate();
        return new WardId(id);
    }

    /** Signs a new person of this ward in; what is returned carries the session. */
    public RequestSpecification signedIn(WardId ward, Role role) {
        return given().cookies(cookies(ward, role));
    }

    /** The session of a new person of this ward. */
    public Cookies cookies(WardId ward, Role role) {
        String username = "nguoi-" + UUID.randomUUID();
        open.of(username, "Nguyễn Thị Thử", PASSWORD, role, Scope.ward(ward));
        return given().contentType("application/json")
                .body("{\"username\":\"" + username + "\",\"password\":\"" + PASSWORD + "\"}")
                .post("/api/session")
                .then()
                .statusCode(204)
                .extract()
                .detailedCookies();
    }
}
