package vn.loa.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of schedules and timetables. */
@ConfigMapping(prefix = "loa.schedule")
public interface ScheduleConfig {

    /** From the press of "phát ngay" to the start, so that every receiver has the command and all start together. */
    @WithDefault("PT1.2S")
    Duration nowLeadTime();

    /** The same for audio that receivers may not hold yet and have to fetch first. */
    @WithDefault("PT20S")
    Duration fetchLeadTime();

    /** How long after its start something is still begun, unless its schedule says otherwise. */
    @WithDefault("PT5M")
    Duration latestStart();

    /** How often every ward's timetable is rolled on to the next days and renewed before it expires. */
    @WithDefault("PT15M")
    Duration rollEvery();
}
