package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

@QuarkusTest
class ThrottleTest {

    private static final WardId WARD = new WardId("phuong-cham");

    private final SignInForTests people;
    private final OpenAccount openAccount;
    private final ForgetOldTraces forgetOldTraces;
    private final Random random = new Random(7);

    private String username = "";

    ThrottleTest(SignInForTests people, OpenAccount openAccount, ForgetOldTraces forgetOldTraces) {
        this.people = people;
        this.openAccount = openAccount;
        this.forgetOldTraces = forgetOldTraces;
    }

    @BeforeEach
    void somebody_has_an_account() {
        people.forgetFailures();
        people.ward(WARD.value());
        username = "hoa." + UUID.randomUUID().toString().substring(0, 8);
        openAccount.of(username, "Lê Thị Hoa", SignInForTests.PASSWORD, Role.OFFICER, Scope.ward(WARD));
    }

    @AfterEach
    void nobody_else_waits() {
        people.forgetFailures();
    }

    @Test
    void five_failures_close_an_account_for_a_minute_even_to_the_right_password() {
        fail(5);
        Response refused = signIn(username, SignInForTests.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.path("type").toString()).isEqualTo("urn:loa:problem:too-many-attempts");
        assertThat(refused.path("detail").toString())
                .isEqualTo("Đăng nhập sai quá nhiều lần; hãy chờ 1 phút rồi thử lại.");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);

        people.letPass(Duration.ofSeconds(61));
        assertThat(signIn(username, SignInForTests.PASSWORD).statusCode()).isEqualTo(204);
        fail(4);
        assertThat(signIn(username, SignInForTests.PASSWORD).statusCode())
                .as("the right password has wiped the slate")
                .isEqualTo(204);
    }

    @Test
    void each_further_failure_doubles_the_wait() {
        fail(5);
        people.letPass(Duration.ofSeconds(61));
        fail(1);
        assertThat(retryAfter()).isBetween(61, 120);
        people.letPass(Duration.ofSeconds(121));
        fail(1);
        assertThat(retryAfter()).isBetween(121, 240);
    }

    @Test
    void an_account_that_does_not_exist_is_throttled_like_one_that_does() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn("khong.co.ai", "sai").statusCode()).isEqualTo(401);
        }
        assertThat(signIn("khong.co.ai", "sai").statusCode()).isEqualTo(429);
    }

    @Test
    void twenty_failures_close_an_address_to_every_account() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(signIn("nguoi-" + attempt, "sai").statusCode()).isEqualTo(401);
        }
        assertThat(signIn(username, SignInForTests.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_thousand_sign_ins_with_forged_addresses_are_throttled_as_one() {
        int looked = 0;
        for (int attempt = 0; attempt < 1_000; attempt++) {
            String forged = random.nextInt(256) + "." + random.nextInt(256) + ".3.4";
            int status = given().header("X-Forwarded-For", forged)
                    .header("Forwarded", "for=" + forged)
                    .header("X-Real-IP", forged)
                    .contentType(ContentType.JSON)
                    .body(Map.of("username", "nguoi-" + attempt, "password", "sai"))
                    .post("/api/session")
                    .statusCode();
            assertThat(status).isIn(401, 429);
            looked += status == 401 ? 1 : 0;
        }
        assertThat(looked).isEqualTo(20);
    }

    @Test
    void forty_sign_ins_at_the_same_moment_get_no_more_than_five_guesses() throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int guess = 0; guess < 40; guess++) {
                String password = "đoán lần thứ " + guess;
                guesses.add(() -> signIn(username, password).statusCode());
            }
            int looked = 0;
            for (Future<Integer> status : attackers.invokeAll(guesses)) {
                looked += status.get() == 401 ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        } finally {
            attackers.shutdownNow();
        }
    }

    @Test
    void what_is_a_day_old_is_cleared_away() {
        fail(3);
        people.letPass(Duration.ofDays(1).plusMinutes(1));
        forgetOldTraces.tick();
        assertThat(people.failures()).isZero();
    }

    private void fail(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(signIn(username, "sai lần " + attempt).statusCode()).isEqualTo(401);
        }
    }

    private int retryAfter() {
        return Integer.parseInt(signIn(username, SignInForTests.PASSWORD).header("Retry-After"));
    }

    private static Response signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session");
    }
}
