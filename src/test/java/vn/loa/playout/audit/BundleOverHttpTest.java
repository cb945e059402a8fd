package vn.loa.playout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.bundle.VerifierForTests;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** A ward's people fetch its bundle from page and API; what was asked wrongly is said in words; who fetched it is in the log, and so in the bundle. */
@QuarkusTest
class BundleOverHttpTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final String NOVEMBER = "/evidence/bundle?from=2026-11-01&until=2026-11-23";

    private final DataSource database;
    private final VerifierForTests verifier = new VerifierForTests();
    private WardForTests ward;

    BundleOverHttpTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void a_bulletin_planned_for_monday() {
        SteppedClock clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        ward.once(ward.approved("Lịch tiêm"), "2026-11-24", "06:00").statusCode(201);
        clock.advance(Duration.ofHours(20));
    }

    @AfterEach
    void the_verifier_is_put_away() {
        verifier.close();
    }

    @Test
    void the_bundle_verifies_and_tells_who_took_it() {
        for (Role role : List.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Response answer = ward.as(role).get(NOVEMBER);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("application/zip");
            assertThat(answer.header("Content-Disposition"))
                    .contains("minh-chung-" + ward.id() + "-2026-11-01-2026-11-23-");
            VerifierForTests.Answer verdict = verifier.of(answer.asByteArray());
            assertThat(verdict.exit()).as(verdict.text()).isZero();
        }
        assertThat(ward.leaves("EXPORTED"))
                .hasSize(4)
                .anyMatch(leaf -> leaf.contains("evidence bundle") && leaf.contains("Người AUDITOR"));
        ward.as(Role.TECHNICIAN).get(NOVEMBER).then().statusCode(403);
    }

    @Test
    void under_a_checkpoint_signed_earlier_it_is_byte_for_byte_what_it_was() {
        Response first = ward.as(Role.AUDITOR).get(NOVEMBER);
        String name = first.header("Content-Disposition");
        String size = name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf(".zip"));
        ward.as(Role.AUDITOR).get(NOVEMBER).then().statusCode(200);
        assertThat(ward.as(Role.AUDITOR).get(NOVEMBER + "&size=" + size).asByteArray())
                .isEqualTo(first.asByteArray());
    }

    @Test
    void a_kept_checkpoint_is_proved_when_it_is_asked_for() {
        ward.as(Role.AUDITOR).get(NOVEMBER).then().statusCode(200);
        JsonPath standing = io.restassured.RestAssured.given().get("/api/log").jsonPath();
        long kept = standing.getLong("size");
        byte[] bundle = ward.as(Role.AUDITOR).get(NOVEMBER + "&kept=" + kept).asByteArray();
        assertThat(verifier.keeping(standing.getString("checkpoint"), bundle).exit())
                .isZero();
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_to_do() {
        for (String query : List.of(
                "",
                "?from=2026-11-01",
                "?from=x&until=y",
                "?from=2026-11-05&until=2026-11-01",
                "?from=2026-11-01&until=2026-11-30",
                "?from=0001-11-01&until=2026-11-02",
                "?from=2026-11-01&until=2026-11-02&kept=x",
                "?from=2026-11-01&until=2026-11-02&kept=999999999",
                "?from=2026-11-01&until=2026-11-02&size=999999999")) {
            Response answer = ward.as(Role.AUDITOR).get("/evidence/bundle" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:loa:problem:not-a-period");
            Response page = ward.page(Role.AUDITOR).get("/evidence/bundle" + query);
            assertThat(page.statusCode()).as(query).isEqualTo(400);
            assertThat(page.asString()).contains(answer.jsonPath().getString("detail"));
        }
    }

    @Test
    void the_page_gives_bundle_verifiers_and_what_to_write_down() {
        ward.as(Role.AUDITOR).get(NOVEMBER).then().statusCode(200);
        String page = ward.page(Role.AUDITOR).get("/evidence").asString();
        assertThat(page)
                .contains(
                        "value=\"2026-11-01\"",
                        "value=\"2026-11-23\"",
                        "loa.station/log",
                        "Verify.java",
                        "verify.html");
        assertThat(ward.page(Role.AUDITOR).get("/as-run").asString()).contains("/evidence\"");
        assertThat(ward.page(Role.AUDITOR)
                        .accept("*/*")
                        .get("/evidence/Verify.java")
                        .asString())
                .contains("public final class Verify");
        assertThat(ward.page(Role.AUDITOR)
                        .accept("*/*")
                        .get("/evidence/verify.html")
                        .asString())
                .contains("default-src 'none'");
        assertThat(ward.page(Role.AUDITOR).accept("*/*").get(NOVEMBER).contentType())
                .isEqualTo("application/zip");
    }
}
