package vn.loa.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;
import vn.loa.staff.SignInForTests;

@QuarkusTest
class PagesTest {

    private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9]");
    private static final String MARKUP = "<script>alert('x')</script> & \"lịch tiêm\"";

    /** As browsers send forms. */
    private static final RestAssuredConfig IN_UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"));

    private final SignInForTests people;

    PagesTest(SignInForTests people) {
        this.people = people;
    }

    private WardId ward;

    @BeforeEach
    void a_ward_exists() {
        ward = people.ward("phuong-trang");
        people.forgetFailures();
    }

    private RequestSpecification as(Role role) {
        return given().config(IN_UTF_8)
                .redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .cookie("loa_session", people.cookieOf(role, ward));
    }

    private static MultiPartSpecification text(String field, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(field)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private String home() {
        return "/wards/" + ward;
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER,/today",
        "OFFICER,/bulletins",
        "OFFICER,/bulletins/new",
        "OFFICER,/bulletins/several",
        "OFFICER,/words",
        "ADMINISTRATOR,/settings/themes",
        "APPROVER,/approvals",
        "OFFICER,/schedule",
        "OFFICER,/schedule/new",
        "OFFICER,/schedule/now",
        "TECHNICIAN,/receivers",
        "AUDITOR,/as-run",
        "ADMINISTRATOR,/settings",
        "ADMINISTRATOR,/settings/accounts"
    })
    void every_page_is_whole_in_vietnamese_and_in_english(Role role, String path) {
        Response vietnamese = as(role).get(home() + path);
        assertThat(vietnamese.statusCode()).isEqualTo(200);
        assertThat(vietnamese.body().asString()).contains("<html lang=\"vi\">").contains("Đăng xuất");

        Response english = as(role).queryParam("lang", "en").get(home() + path);
        String page = english.body().asString().replaceAll("Phường \\S+|Người thử \\S+|Tiếng Việt|BẢN DEMO", "");
        assertThat(page).contains("<html lang=\"en\">").contains("Sign out");
        assertThat(VIETNAMESE
                        .matcher(page)
                        .results()
                        .map(found -> page.substring(
                                Math.max(0, found.start() - 40), Math.min(page.length(), found.end() + 40))))
                .isEmpty();
        assertThat(english.cookie("loa_lang")).isEqualTo("en");
    }

    @Test
    void a_wrong_password_is_told_beside_the_form_and_a_right_one_leads_on() {
        people.account(Role.OFFICER, Scope.ward(ward));
        String username = people.usernameOf(Role.OFFICER, Scope.ward(ward));
        Response wrong = given().formParams("username", username, "password", "sai rồi nhé", "next", home() + "/today")
                .post("/sign-in");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body().asString())
                .contains("role=\"alert\"")
                .contains(username)
                .doesNotContain("sai rồi");

        Response right = given().config(IN_UTF_8)
                .redirects()
                .follow(false)
                .formParams("username", username, "password", SignInForTests.PASSWORD, "next", home() + "/today")
                .post("/sign-in");
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.header("Location")).endsWith(home() + "/today");
        assertThat(right.cookie("loa_session")).isNotBlank();
    }

    @Test
    void the_other_language_of_a_page_that_answers_a_form_is_a_page_that_can_be_opened_beside_it() {
        String refused = given().config(IN_UTF_8)
                .formParams("username", "khong.co", "password", "sai rồi nhé", "next", "/")
                .post("/sign-in")
                .asString();
        assertThat(refused).contains("href=\"/sign-in?lang=en\" target=\"_blank\"");

        String nowhere = "/broadcasts/khong-co";
        String stopped = as(Role.OFFICER)
                .header("Referer", "http://localhost" + home() + "/today?x=1&lang=vi")
                .contentType("application/x-www-form-urlencoded")
                .post(home() + nowhere + "/stop")
                .asString();
        assertThat(stopped).contains("href=\"" + home() + "/today?x=1&amp;lang=en\" target=\"_blank\"");
        assertThat(as(Role.OFFICER)
                        .contentType("application/x-www-form-urlencoded")
                        .post(home() + nowhere + "/stop")
                        .asString())
                .contains("href=\"/?lang=en\"");
        assertThat(as(Role.OFFICER).get(home() + "/today").asString())
                .contains("href=\"" + home() + "/today?lang=en\"")
                .doesNotContain("_blank");
    }

    @Test
    void a_browser_without_a_script_uploads_along_with_the_form_and_markup_in_a_title_is_only_text() {
        Response made = as(Role.OFFICER)
                .multiPart(text("title", MARKUP))
                .multiPart(text("theme", "Y tế"))
                .multiPart(text("where", "ward"))
                .multiPart(text("then", "save"))
                .multiPart("file", new File("src/test/resources/audio/bao-khan-dien-thoai-8k.wav"), "audio/wav")
                .post(home() + "/bulletins");
        assertThat(made.statusCode()).as(made.body().asString()).isEqualTo(303);

        String address = made.header("Location").replaceAll("https?://[^/]+", "");
        String page = as(Role.OFFICER).get(address).body().asString();
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)")
                .contains("bao-khan-dien-thoai-8k.wav")
                .doesNotContain("<script>alert");
        assertThat(as(Role.AUDITOR).get(home() + "/bulletins").body().asString())
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script>alert");
    }

    @Test
    void what_was_typed_stays_and_the_sentence_stands_at_its_field() {
        Response refused = as(Role.OFFICER)
                .multiPart(text("title", ""))
                .multiPart(text("theme", "Môi trường"))
                .multiPart(text("text", "Thu gom rác."))
                .multiPart(text("where", "parts"))
                .post(home() + "/bulletins");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body().asString())
                .contains("id=\"wrong-title\"")
                .contains("value=\"Môi trường\"")
                .contains("Thu gom rác.")
                .contains("value=\"parts\" checked");
    }

    @Test
    void a_file_that_is_no_sound_is_refused_at_the_file() {
        Response refused = as(Role.OFFICER)
                .multiPart(text("title", "Thử"))
                .multiPart(text("theme", "Thử"))
                .multiPart(text("where", "ward"))
                .multiPart("file", new File("src/test/resources/audio/xau/van-ban.mp3"), "audio/mpeg")
                .post(home() + "/bulletins");
        assertThat(refused.statusCode()).isBetween(400, 422);
        assertThat(refused.body().asString()).contains("id=\"wrong-file\"");
    }

    @Test
    void a_button_that_a_role_may_not_use_is_not_shown() {
        assertThat(as(Role.AUDITOR).get(home() + "/schedule").body().asString()).doesNotContain("schedule/now");
        assertThat(as(Role.OFFICER).get(home() + "/schedule").body().asString()).contains("schedule/now");
        assertThat(as(Role.OFFICER).get(home() + "/receivers").body().asString())
                .doesNotContain("<form class=\"stack\"");
    }

    @Test
    void people_get_refusals_as_pages_and_programs_as_problems() {
        Response page = as(Role.OFFICER).get(home() + "/bulletins/7b0f3c7e-3f4e-4c55-9d0c-0d4d8a8c9a11");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body().asString()).contains("role=\"alert\"");
        assertThat(as(Role.AUDITOR).get(home() + "/settings").contentType()).startsWith("text/html");
        assertThat(as(Role.OFFICER).get("/khong-co").contentType()).startsWith("text/html");

        Response problem = given().cookie("loa_session", people.cookieOf(Role.OFFICER, ward))
                .get("/api" + home() + "/bulletins/7b0f3c7e-3f4e-4c55-9d0c-0d4d8a8c9a11");
        assertThat(problem.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_form_sent_after_the_session_ended_leads_to_the_sign_in() {
        Response late = given().redirects()
                .follow(false)
                .accept("text/html")
                .formParam("version", 0)
                .post(home() + "/bulletins/7b0f3c7e-3f4e-4c55-9d0c-0d4d8a8c9a11/submission");
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(late.header("Location")).contains("/sign-in");
    }

    @Test
    void what_comes_from_outside_is_not_shown_as_markup_on_the_sign_in_page() {
        assertThat(given().queryParam("next", "/\"><script>x</script>")
                        .get("/sign-in")
                        .body()
                        .asString())
                .doesNotContain("<script>x");
    }
}
