package vn.loa.schedule;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/**
 * A ward of its own for each test, in civil time of Hà Nội, on the air from 05:00 to 06:30 and from 16:30 to 18:30, with two
 * groups of one receiver each, one of no receiver, and people who are signed in.
 */
public final class WardForTests {

    private static final String EVERY_DAY = "{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\","
            + "\"SATURDAY\",\"SUNDAY\"],\"from\":\"%s\",\"to\":\"%s\"}";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DataSource database;
    private final Instant now;
    private final String name = "phuong-thu-" + NUMBER.incrementAndGet();

    public WardForTests(DataSource database, Instant now) {
        this.database = database;
        this.now = now;
        write("insert into province (id, name) values (?, 'Tỉnh Thử')", name + "-tinh");
        write(
                "insert into ward (id, province_id, name, zone) values (?, ?, 'Phường Mẫu', 'Asia/Ho_Chi_Minh')",
                name,
                name + "-tinh");
        write(
                "insert into ward_rules (ward_id, rules) values (?, cast(? as jsonb))",
                name,
                "{\"ward\":{\"windows\":[" + EVERY_DAY.formatted("05:00", "06:30") + ","
                        + EVERY_DAY.formatted("16:30", "18:30") + "]}}");
        group(1, true);
        group(2, true);
        group(3, false);
    }

    public WardId id() {
        return new WardId(name);
    }

    /** From now on nothing but these hours, the same every day; none at all when nothing is given. */
    public void hours(String... fromAndTo) {
        List<String> windows = new ArrayList<>();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            windows.add(EVERY_DAY.formatted(fromAndTo[i], fromAndTo[i + 1]));
        }
        write(
                "update ward_rules set rules = cast(? as jsonb) where ward_id = ?",
                "{\"ward\":{\"windows\":[" + String.join(",", windows) + "]}}",
                name);
    }

    public String group(int number) {
        return name + "-to-" + number;
    }

    /** Requests of somebody with this role in this ward; the same person at every call. */
    public RequestSpecification as(Role role) {
        return given().cookie("loa_session", session(role))
                .contentType(ContentType.JSON)
                .basePath("/api/wards/" + name)
                .header("Accept-Language", "en");
    }

    /** The session's cookie of that person. */
    public String session(Role role) {
        UUID account = UUID.nameUUIDFromBytes((name + role).getBytes(StandardCharsets.UTF_8));
        write(
                "insert into account (id, username, display_name, password_hash, role, ward_id, created_at)"
                        + " values (?, ?, ?, '-', ?, ?, ?) on conflict do nothing",
                account,
                role.name().toLowerCase(Locale.ROOT) + "." + name,
                "Người " + role.name(),
                role.name(),
                name,
                Timestamp.from(now));
        byte[] secret = Sha256.of(account.toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 32)
                .getBytes(StandardCharsets.UTF_8);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        write(
                "insert into session (token_sha256, account_id, created_at, expires_at, last_seen_at)"
                        + " values (?, ?, ?, ?, ?) on conflict (token_sha256) do nothing",
                Sha256.of(token.getBytes(StandardCharsets.US_ASCII)).hex(),
                account,
                Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofDays(3_650))),
                Timestamp.from(now.plus(Duration.ofDays(3_650))));
        return token;
    }

    /** The same person at the ward's pages, with forms as browsers send them and no redirect followed. */
    public RequestSpecification page(Role role) {
        return as(role).basePath("/wards/" + name)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .redirects()
                .follow(false);
    }

    /** Plans this body, with a bulletin in place of {@code @} and double quotes in place of single ones. */
    public ValidatableResponse plan(String bulletin, String body) {
        return as(Role.OFFICER)
                .body(body.replace('\'', '"').replace("@", bulletin))
                .post("/schedules")
                .then();
    }

    /** The leaves of this kind that the log has for the ward. */
    public List<String> leaves(String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select convert_from(leaf, 'UTF8') from evidence_entry where ward_id = ? and kind = ? order by 1")) {
            statement.setString(1, name);
            statement.setString(2, kind);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> leaves = new ArrayList<>();
                while (rows.next()) {
                    leaves.add(rows.getString(1));
                }
                return leaves;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same person from now on has another role. */
    public void promote(Role from, Role to) {
        write(
                "update account set role = ? where id = ?",
                to.name(),
                UUID.nameUUIDFromBytes((name + from).getBytes(StandardCharsets.UTF_8)));
    }

    /** A clip of three minutes in this state. */
    public UUID clip(String state) {
        as(Role.OFFICER);
        UUID clip = UUID.randomUUID();
        boolean ready = state.equals("READY");
        write(
                "insert into clip (id, ward_id, original_sha256, original_size, original_name, media_type, uploaded_by,"
                        + " uploaded_by_name, uploaded_at, state, progressed_at, rendition_sha256, rendition_size,"
                        + " rendition_millis) values (?, ?, ?, 1, 'a.mp3', 'audio/mpeg', ?, 'Người OFFICER', ?, ?, ?, ?, ?, ?)",
                clip,
                name,
                Sha256.of(clip.toString().getBytes(StandardCharsets.UTF_8)).hex(),
                UUID.nameUUIDFromBytes((name + Role.OFFICER).getBytes(StandardCharsets.UTF_8)),
                Timestamp.from(now),
                state,
                Timestamp.from(now),
                ready
                        ? Sha256.of(("rendition" + clip).getBytes(StandardCharsets.UTF_8))
                                .hex()
                        : null,
                ready ? 90_211L : null,
                ready ? 180_000L : null);
        return clip;
    }

    /** What a draft is made of: this clip for the whole ward. */
    public static Map<String, Object> content(UUID clip, String title) {
        return Map.of("title", title, "theme", "Y tế", "clip", clip, "coverage", Map.of("wholeWard", true));
    }

    public String draft(UUID clip, String title) {
        return as(Role.OFFICER)
                .body(content(clip, title))
                .post("/bulletins")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A bulletin of three minutes, written by the officer and approved by the approver. */
    public String approved(String title) {
        String id = draft(clip("READY"), title);
        act(Role.OFFICER, id, "submission", 0).statusCode(200);
        act(Role.APPROVER, id, "approval", 1).statusCode(200);
        return id;
    }

    public ValidatableResponse act(Role role, String bulletin, String act, long version) {
        return as(role).body(Map.of("version", version))
                .post("/bulletins/" + bulletin + "/" + act)
                .then();
    }

    public ValidatableResponse once(String bulletin, String date, String time) {
        return as(Role.OFFICER)
                .body(Map.of("bulletin", bulletin, "once", Map.of("date", date, "time", time)))
                .post("/schedules")
                .then();
    }

    public int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void group(int number, boolean withReceiver) {
        write(
                "insert into residential_group (id, ward_id, name) values (?, ?, ?)",
                group(number),
                name,
                "Tổ " + number);
        if (withReceiver) {
            write(
                    "insert into receiver (id, ward_id, group_id, name, status, created_at) values (?, ?, ?, ?, 'ACTIVE', ?)",
                    name + "-r" + number,
                    name,
                    group(number),
                    "Cột " + number,
                    Timestamp.from(now));
        }
    }
}
