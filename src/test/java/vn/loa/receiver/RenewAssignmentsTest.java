package vn.loa.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.WardForTests;
import vn.loa.time.SteppedClock;

@QuarkusTest
class RenewAssignmentsTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private final RenewAssignments renewal;
    private final Receivers receivers;
    private SteppedClock clock = new SteppedClock(SUNDAY_NOON);
    private WardForTests ward;

    RenewAssignmentsTest(DataSource database, RenewAssignments renewal, Receivers receivers) {
        this.database = database;
        this.renewal = renewal;
        this.receivers = receivers;
    }

    @BeforeEach
    void aWardOfItsOwnOnASundayNoon() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
    }

    /** At least 370 days of holidays are always named [P-60]. */
    @Test
    void an_assignment_is_signed_anew_long_before_its_holidays_run_out_and_not_before() {
        renewal.renew();
        assertThat(versions()).as("of before holidays were in it").containsExactly(1L, 1L);
        assertThat(note()).contains("\"through\":\"2027-12-27\"");

        clock.advance(Duration.ofDays(29));
        renewal.renew();
        assertThat(versions()).containsExactly(1L, 1L);

        clock.advance(Duration.ofDays(2));
        renewal.renew();
        assertThat(versions()).containsExactly(2L, 2L);
        assertThat(note()).contains("\"through\":\"2028-01-27\"");
    }

    private List<Long> versions() {
        return receivers.in(ward.id()).stream().map(Receiver::assignmentVersion).toList();
    }

    private String note() {
        byte[] note = receivers
                .require(ward.id(), new ReceiverId(ward.id() + "-r1"))
                .assignment()
                .orElseThrow();
        return new String(note, StandardCharsets.UTF_8);
    }
}
