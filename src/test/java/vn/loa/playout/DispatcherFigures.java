package vn.loa.playout;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/**
 * Measures how late the dispatcher is when 10,000 occurrences of a province start in the same minute, on the embedded database: {@code mvn -q test
 * -Dtest=DispatcherFigures -Dexec.skip=true}. Not a test: its name keeps it out of the test run.
 */
@QuarkusTest
class DispatcherFigures {

    private static final Instant BEFORE = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant START = Instant.parse("2026-11-22T23:00:00Z");
    private static final int WARDS = 150;
    private static final int POLES = 67;

    private final DataSource database;
    private final CueWard cueWard;
    private final PlayoutConfig config;

    DispatcherFigures(DataSource database, CueWard cueWard, PlayoutConfig config) {
        this.database = database;
        this.cueWard = cueWard;
        this.config = config;
    }

    @Test
    void print() {
        // Long before, so that the server's own tick finds nothing to do while the province is written down.
        QuarkusMock.installMockForType(new SteppedClock(BEFORE), Clock.class);
        List<WardForTests> wards = new ArrayList<>();
        for (int i = 0; i < WARDS; i++) {
            wards.add(province(i));
        }
        Duration ahead = config.cueAhead();
        double[] lateness = new double[WARDS];
        double[] spare = new double[WARDS];
        long begun = System.nanoTime();
        for (int i = 0; i < WARDS; i++) {
            // The first tick in which these occurrences come into view.
            cueWard.catchUp(wards.get(i).id(), START.plusMillis(1));
            double after = (System.nanoTime() - begun) / 1e6;
            lateness[i] = Math.max(0, after - ahead.toMillis());
            spare[i] = ahead.toMillis() - after;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(lateness);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "| dispatcher, %d occurrences in the same minute: behind the start, p99 | %.0f ms (all within %.1f s, %.1f s before the start) |"
                        + " ≤ 100 ms | %s |%n",
                WARDS * POLES,
                lateness[WARDS * 99 / 100],
                seconds,
                Arrays.stream(spare).min().orElseThrow() / 1000,
                lateness[WARDS * 99 / 100] <= 100 ? "yes" : "**no**");
    }

    private WardForTests province(int number) {
        WardForTests ward = new WardForTests(database, BEFORE);
        String bulletin = ward.approved("Bản tin " + number);
        String id = ward.id().value();
        ward.write(
                "insert into receiver (id, ward_id, group_id, name, status, created_at)"
                        + " select ? || '-r' || n, ?, ?, 'Cột ' || n, 'ACTIVE', ? from generate_series(3, ?) n",
                id,
                id,
                ward.group(1),
                Timestamp.from(BEFORE),
                POLES);
        ward.write(
                "insert into schedule (id, ward_id, bulletin_id, kind, zone, first_date, last_date, start_time, coverage, latest_start_seconds,"
                        + " created_by, created_by_name, created_at)"
                        + " select gen_random_uuid(), ?, ?, 'ONCE', 'Asia/Ho_Chi_Minh', date '2026-11-23', date '2026-11-23', time '06:00',"
                        + " jsonb_build_object('wholeWard', false, 'groups', '[]'::jsonb, 'receivers', jsonb_build_array(? || '-r' || n)),"
                        + " 300, (select id from account where ward_id = ? and role = 'OFFICER' limit 1), 'Người OFFICER', ?"
                        + " from generate_series(1, ?) n",
                id,
                UUID.fromString(bulletin),
                id,
                id,
                Timestamp.from(BEFORE),
                POLES);
        ward.as(Role.OFFICER);
        return ward;
    }
}
