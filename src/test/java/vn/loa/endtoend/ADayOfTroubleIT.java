package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.loa.clip.audio.Samples;

@ExtendWith(OneWard.Opened.class)
class ADayOfTroubleIT {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Enough to plan it, to see it on the poles and to call it off, on a slow machine too. */
    private static final Duration AHEAD = Duration.ofSeconds(20);

    private final OneWard ward;
    private final Newsroom newsroom;

    ADayOfTroubleIT(OneWard ward) {
        this.ward = ward;
        this.newsroom = ward.newsroom();
    }

    @Test
    void a_pole_that_loses_power_in_mid_play_says_so_afterwards_and_does_not_play_again() throws Exception {
        try (OneWard.Loan loan = ward.borrow(1)) {
            losesPower(loan.pole(0));
        }
    }

    private void losesPower(Pole pole) {
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("chuc-tet-rat-nho.wav"), List.of(pole));
        String occurrence = newsroom.airNow(bulletin, List.of(pole));
        pole.awaitEvent("started", occurrence);
        long killed = pole.processId();
        int connections = pole.events("connected").size();

        pole.kill();

        assertThat(pole.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("INTERRUPTED");
        assertThat(pole.processId()).isNotEqualTo(killed);
        JsonNode verdict =
                newsroom.awaitAsRun(occurrence, List.of(pole)).get(pole.id()).path("verdict");
        assertThat(verdict.path("outcome").asText()).isEqualTo("PARTLY_PLAYED");
        assertThat(verdict.path("reason").asText()).startsWith("interrupted");
        assertThat(verdict.path("playedMilliseconds").asLong()).isLessThan(bulletin.milliseconds());
        Patience.until(
                pole + " is connected again", () -> pole.events("connected").size() > connections);
        // Whatever was due again would begin at once, before the next broadcast, which it hears as all others do.
        Instant planned =
                Instant.parse(newsroom.watch(occurrence).path("plannedStart").asText());
        Patience.until("the time that was kept for it is over", () -> CLOCK.instant()
                .isAfter(planned.plusMillis(bulletin.milliseconds())));
        String next = newsroom.airNow(bulletin, List.of(pole));
        pole.awaitEvent("ended", next);
        assertThat(pole.events("started", occurrence)).hasSize(1);
        assertThat(newsroom.receipts(occurrence))
                .extracting(receipt -> receipt.path("outcome").asText())
                .containsExactly("ACCEPTED", "STARTED", "INTERRUPTED");
    }

    @Test
    void what_is_called_off_does_not_sound() throws Exception {
        try (OneWard.Loan loan = ward.borrow(2)) {
            isCalledOff(loan.poles());
        }
    }

    private void isCalledOff(List<Pole> some) {
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("ve-sinh-vo-tieng.wav"), some);
        Instant start = Patience.ahead(AHEAD);
        JsonNode schedule = newsroom.plan(bulletin, start, some).good();
        String occurrence = newsroom.occurrenceOf(schedule);
        newsroom.awaitPrepared(occurrence);

        newsroom.officer()
                .delete(Newsroom.ward("/schedules/" + schedule.path("id").asText()))
                .good();

        newsroom.awaitTimetable(newsroom.timetableVersion(), some);
        assertThat(CLOCK.instant()).as("called off in time").isBefore(start);
        newsroom.awaitAsRun(occurrence, some).values().forEach(entry -> assertThat(
                        entry.path("verdict").path("outcome").asText())
                .isEqualTo("CANCELLED"));
        assertThat(newsroom.watch(occurrence).path("receivers")).hasSize(2);
        // Other broadcasts of the ward are planned meanwhile, each with a timetable of its own.
        Patience.until("the screen says that both have the timetable without it", () -> StreamSupport.stream(
                        newsroom.watch(occurrence).path("receivers").spliterator(), false)
                .allMatch(row -> row.path("hasTimetable").asBoolean()));
        Patience.until("the hour is past", () -> CLOCK.instant().isAfter(start.plusSeconds(3)));
        some.forEach(pole -> assertThat(pole.events("started", occurrence)).isEmpty());
    }

    @Test
    void a_broadcast_is_stopped_in_the_middle() throws Exception {
        try (OneWard.Loan loan = ward.borrow(1)) {
            isStopped(loan.pole(0));
        }
    }

    private void isStopped(Pole pole) {
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("dich-vu-cong-quay-phim.mp4"), List.of(pole));
        String occurrence = newsroom.airNow(bulletin, List.of(pole));
        pole.awaitEvent("started", occurrence);

        newsroom.officer()
                .post(Newsroom.ward("/broadcasts/" + occurrence + "/stop"), "application/json", new byte[0])
                .good();

        assertThat(pole.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("STOPPED");
        JsonNode verdict =
                newsroom.awaitAsRun(occurrence, List.of(pole)).get(pole.id()).path("verdict");
        assertThat(verdict.path("outcome").asText()).isEqualTo("PARTLY_PLAYED");
        assertThat(verdict.path("reason").asText()).startsWith("stopped");
        assertThat(verdict.path("playedMilliseconds").asLong()).isLessThan(bulletin.milliseconds());
    }

    @Test
    void what_must_not_be_planned_is_refused_with_the_reason_in_both_languages() throws Exception {
        try (OneWard.Loan loan = ward.borrow(3)) {
            isNotPlanned(loan.poles());
        }
    }

    private void isNotPlanned(List<Pole> poles) {
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("ve-sinh-vbr-bia.mp3"), poles);
        Newsroom.Bulletin unapproved = newsroom.submitted(Samples.good("ve-sinh-vbr-bia.mp3"));
        LocalDate dayAfterTomorrow =
                LocalDate.ofInstant(CLOCK.instant(), Newsroom.ZONE).plusDays(2);

        newsroom.plan(unapproved, civil(dayAfterTomorrow, "10:00"), poles).isRefusedAs(409, "bulletin-not-approved");
        newsroom.plan(bulletin, CLOCK.instant().minus(Duration.ofHours(1)), poles)
                .isRefusedAs(409, "start-in-the-past");
        // Whatever the ward's hours are, none goes on past midnight.
        newsroom.plan(bulletin, civil(dayAfterTomorrow, "23:59:57"), poles).isRefusedAs(409, "outside-window");

        JsonNode first = newsroom.plan(bulletin, civil(dayAfterTomorrow, "10:00"), poles.subList(0, 2))
                .good();
        newsroom.plan(bulletin, civil(dayAfterTomorrow, "10:00:05"), poles.subList(1, 3))
                .isRefusedAs(409, "receivers-busy");
        newsroom.officer()
                .delete(Newsroom.ward("/schedules/" + first.path("id").asText()))
                .good();
    }

    private static Instant civil(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(Newsroom.ZONE).toInstant();
    }
}
