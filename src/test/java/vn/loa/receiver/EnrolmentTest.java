package vn.loa.receiver;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.Assignment;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.SigningKey;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** A device's way in, as the technician and the device see it over HTTP [P-16, P-17, P-18]. */
@QuarkusTest
class EnrolmentTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final String LINK_SECRET = "a-link-secret-of-at-least-32-characters";

    private final DataSource database;
    private final Receivers receivers;
    private SteppedClock clock;
    private WardForTests ward;
    private String receiver;
    private SigningKey deviceKey;

    EnrolmentTest(DataSource database, Receivers receivers) {
        this.database = database;
        this.receivers = receivers;
    }

    @BeforeEach
    void aNewPlaceForAReceiver() {
        clock = new SteppedClock(NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, NOON);
        deviceKey = SigningKey.generate("device");
        receiver = ward.as(Role.TECHNICIAN)
                .body(Map.of("group", ward.group(1), "name", "Cột nhà văn hóa"))
                .post("/receivers")
                .then()
                .statusCode(201)
                .body("status", equalTo("NEW"))
                .extract()
                .path("id");
    }

    @AfterEach
    void forgetWrongCodes() {
        ward.write("delete from enrolment_failure");
    }

    @Test
    void a_device_with_a_good_code_waits_until_a_person_has_compared_the_fingerprints() throws MalformedNote {
        String enrolment = ask(code()).statusCode(201).extract().path("enrolment");
        String shown = PublicKey.of(receiver, deviceKey.publicKey().bytes()).fingerprint();

        asked(enrolment).statusCode(202).body("status", equalTo("WAITING"));
        ward.as(Role.TECHNICIAN)
                .get("/receivers/enrolments")
                .then()
                .body("", hasSize(1))
                .body("[0].fingerprint", equalTo(shown));
        ward.as(Role.TECHNICIAN)
                .post("/receivers/enrolments/" + enrolment + "/confirmation")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));

        var confirmed = asked(enrolment)
                .statusCode(200)
                .body("firstCounter", equalTo(1))
                .body("ward", equalTo(ward.id().value()))
                .extract();
        Assignment assignment = Note.verify(
                        Kind.ASSIGNMENT,
                        confirmed.<String>path("assignment").getBytes(StandardCharsets.UTF_8),
                        List.of(PublicKey.parse(confirmed.path("station"))))
                .body(Assignment.class);
        assertThat(assignment.receiver()).isEqualTo(new ReceiverId(receiver));
        assertThat(assignment.status()).isEqualTo(Assignment.Status.ACTIVE);
        // Within how many seconds it tries to come back after an outage [P-09].
        assertThat(assignment.reconnectSeconds()).isEqualTo(10);
        // The hours of the ward, as they hold for starts on every day [P-20].
        List<Integer> always = List.of(1, 2, 3, 4, 5, 6, 7);
        assertThat(assignment.windows())
                .containsExactlyInAnyOrder(
                        new Assignment.Window(always, "05:00", "06:30"),
                        new Assignment.Window(always, "16:30", "18:30"));
        assertThat(receivers.find(new ReceiverId(receiver)).orElseThrow().isLinkSecret(LINK_SECRET))
                .isTrue();
    }

    /** [P-30] */
    @Test
    void no_volume_over_the_maximum_is_ever_assigned() {
        ward.write("update receiver set maximum_volume = 80 where id = ?", receiver);

        ward.as(Role.TECHNICIAN)
                .body(Map.of("percent", 81))
                .put("/receivers/" + receiver + "/volume")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:over-maximum-volume"));
        ward.as(Role.TECHNICIAN)
                .body(Map.of("percent", 80))
                .put("/receivers/" + receiver + "/volume")
                .then()
                .statusCode(204);

        assertThat(receivers.find(new ReceiverId(receiver)).orElseThrow().volume())
                .isEqualTo(80);
    }

    @Test
    void a_code_opens_once() {
        String code = code();
        ask(code).statusCode(201);

        ask(code).statusCode(403).body("type", equalTo("urn:loa:problem:enrolment-refused"));
    }

    @Test
    void a_code_is_dead_after_ten_minutes() {
        String code = code();
        clock.advance(Duration.ofMinutes(10));

        ask(code).statusCode(403);
    }

    @Test
    void a_newer_code_for_the_same_place_makes_the_older_one_void() {
        String older = code();
        String newer = code();

        ask(older).statusCode(403);
        ask(newer).statusCode(201);
    }

    @Test
    void codes_are_typed_in_any_case_and_without_the_dash() {
        ask(code().toLowerCase(Locale.ROOT).replace("-", "")).statusCode(201);
    }

    @Test
    void whoever_does_not_hold_the_private_key_does_not_get_in() {
        given().contentType(ContentType.JSON)
                .body(request(code(), SigningKey.generate("other"), deviceKey))
                .post("/devices/1/enrolments")
                .then()
                .statusCode(403);
    }

    @Test
    void guessing_codes_from_one_address_is_stopped_even_for_the_right_one() {
        for (int guess = 0; guess < 10; guess++) {
            ask("AAAA-AAA" + (char) ('A' + guess)).statusCode(403);
        }

        ask(code()).statusCode(429).body("type", equalTo("urn:loa:problem:too-many-wrong-codes"));

        clock.advance(Duration.ofMinutes(11));
        ask(code()).statusCode(201);
    }

    @Test
    void a_refused_device_is_told_so_and_has_no_rights() {
        String enrolment = ask(code()).statusCode(201).extract().path("enrolment");

        ward.as(Role.TECHNICIAN)
                .post("/receivers/enrolments/" + enrolment + "/refusal")
                .then()
                .statusCode(204);

        asked(enrolment).statusCode(410);
        assertThat(receivers.find(new ReceiverId(receiver)).orElseThrow().publicKey())
                .isEmpty();
    }

    @Test
    void an_officer_may_not_let_devices_in_and_a_technician_of_another_ward_finds_nothing() {
        String enrolment = ask(code()).statusCode(201).extract().path("enrolment");
        WardForTests other = new WardForTests(database, NOON);

        ward.as(Role.OFFICER)
                .post("/receivers/enrolments/" + enrolment + "/confirmation")
                .then()
                .statusCode(403);
        other.as(Role.TECHNICIAN)
                .post("/receivers/enrolments/" + enrolment + "/confirmation")
                .then()
                .statusCode(404);
        asked(enrolment).statusCode(202);
    }

    @Test
    void a_revoked_receiver_loses_its_key_its_password_and_its_place_in_the_picker() throws MalformedNote {
        String enrolment = ask(code()).statusCode(201).extract().path("enrolment");
        ward.as(Role.TECHNICIAN)
                .post("/receivers/enrolments/" + enrolment + "/confirmation")
                .then()
                .statusCode(200);
        String station = asked(enrolment).extract().path("station");

        ward.as(Role.TECHNICIAN)
                .post("/receivers/" + receiver + "/revocation")
                .then()
                .statusCode(204);

        Receiver revoked = receivers.find(new ReceiverId(receiver)).orElseThrow();
        assertThat(revoked.publicKey()).isEmpty();
        assertThat(revoked.isLinkSecret(LINK_SECRET)).isFalse();
        assertThat(Note.verify(Kind.ASSIGNMENT, revoked.assignment().orElseThrow(), List.of(PublicKey.parse(station)))
                        .body(Assignment.class)
                        .status())
                .isEqualTo(Assignment.Status.REVOKED);
        assertThat(receivers.inService(ward.id()))
                .extracting(place -> place.receiver().value())
                .isNotEmpty()
                .doesNotContain(receiver);
        ward.as(Role.TECHNICIAN).get("/receivers").then().body("id", hasItem(receiver));
    }

    @Test
    void when_hardware_is_replaced_the_chain_of_receipts_goes_on() {
        ward.write(
                "insert into receipt (receiver_id, counter, ward_id, outcome, made_at, arrived_at, note, note_sha256)"
                        + " values (?, 1, ?, 'COMPLETED', now(), now(), '', ?)",
                receiver,
                ward.id().value(),
                "ab".repeat(32));
        String enrolment = ask(code()).statusCode(201).extract().path("enrolment");
        ward.as(Role.TECHNICIAN)
                .post("/receivers/enrolments/" + enrolment + "/confirmation")
                .then()
                .statusCode(200);

        asked(enrolment).body("firstCounter", equalTo(2)).body("previous", equalTo("ab".repeat(32)));
    }

    @Test
    void nonsense_is_refused_without_a_word_about_the_inside() {
        for (String body : List.of("", "[]", "{", "{\"code\":1}", "{\"code\":\"" + "A".repeat(10_000) + "\"}")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/devices/1/enrolments")
                    .then()
                    .statusCode(400)
                    .body(not(containsString("vn.loa")));
        }
        given().get("/devices/1/enrolments/../../api/accounts").then().statusCode(not(equalTo(200)));
        given().get("/devices/1/time?nonce=x").then().statusCode(400);
    }

    @Test
    void the_page_of_a_code_can_be_loaded_again_and_tells_when_a_device_has_asked() {
        Response made = page().redirects().follow(false).post("/receivers/" + receiver + "/code");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.header("Location")).endsWith("/receivers/" + receiver + "/code");
        String code = made.cookie("loa_code");
        for (int load = 0; load < 3; load++) {
            assertThat(codePage(code)).contains(code, "lang=en");
        }
        assertThat(codePage("")).contains("trình duyệt khác").doesNotContain(code);

        String enrolment = ask(code).statusCode(201).extract().path("enrolment");
        assertThat(codePage(code))
                .contains("Một thiết bị đã dùng mã", "/receivers\"")
                .doesNotContain(code);
        asked(enrolment).statusCode(202).body("status", equalTo("WAITING"));

        ward.as(Role.TECHNICIAN)
                .post("/receivers/enrolments/" + enrolment + "/confirmation")
                .then()
                .statusCode(200);
        assertThat(codePage(code)).contains("Thiết bị đã được xác nhận");
    }

    @Test
    void the_page_of_a_code_says_that_it_has_expired() {
        String code = page().redirects()
                .follow(false)
                .post("/receivers/" + receiver + "/code")
                .cookie("loa_code");
        clock.advance(Duration.ofMinutes(10));

        assertThat(codePage(code)).contains("Mã đã hết hạn").doesNotContain(code);
    }

    @Test
    void a_receiver_that_was_revoked_is_counted_no_more_than_on_the_page_of_the_day() {
        ward.write("update receiver set status = 'REVOKED' where id = ?", ward.id() + "-r2");

        assertThat(page().get("/receivers").asString()).contains("<span class=\"figure\">0/1</span>");
        assertThat(page().get("/today").asString()).contains("<span class=\"figure\">0/1</span>");
    }

    private String codePage(String code) {
        return page().cookie("loa_code", code)
                .get("/receivers/" + receiver + "/code")
                .asString();
    }

    private RequestSpecification page() {
        return ward.as(Role.TECHNICIAN)
                .basePath("/wards/" + ward.id())
                .contentType(ContentType.URLENC)
                .cookie("loa_lang", "vi")
                .accept("text/html");
    }

    private String code() {
        return ward.as(Role.TECHNICIAN)
                .post("/receivers/" + receiver + "/enrolment-codes")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private ValidatableResponse ask(String code) {
        return given().contentType(ContentType.JSON)
                .body(request(code, deviceKey, deviceKey))
                .post("/devices/1/enrolments")
                .then();
    }

    private static ValidatableResponse asked(String enrolment) {
        return given().get("/devices/1/enrolments/" + enrolment).then();
    }

    private static Map<String, String> request(String code, SigningKey shown, SigningKey signer) {
        String publicKey = Base64.getEncoder().encodeToString(shown.publicKey().bytes());
        String proven = "loa/1/enrolment\n" + code + "\n" + publicKey + "\n" + LINK_SECRET + "\n";
        return Map.of(
                "code",
                code,
                "publicKey",
                publicKey,
                "linkSecret",
                LINK_SECRET,
                "proof",
                sign(signer, proven),
                "model",
                "test",
                "version",
                "0");
    }

    private static String sign(SigningKey key, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.seed())));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
