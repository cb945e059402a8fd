package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleConfigTest {

    @Test
    void the_settings_have_the_defaults_that_are_written_down() {
        ScheduleConfig config = with(Map.of());

        assertThat(config.nowLeadTime()).isEqualTo(Duration.ofMillis(1_200));
        assertThat(config.fetchLeadTime()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.latestStart()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.rollEvery()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_settings_have_the_names_that_are_written_down() {
        ScheduleConfig config = with(Map.of(
                "loa.schedule.now-lead-time", "PT2S",
                "loa.schedule.fetch-lead-time", "PT30S",
                "loa.schedule.latest-start", "PT10M",
                "loa.schedule.roll-every", "PT1H"));

        assertThat(config.nowLeadTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.fetchLeadTime()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.latestStart()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.rollEvery()).isEqualTo(Duration.ofHours(1));
    }

    private static ScheduleConfig with(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(ScheduleConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return config.getConfigMapping(ScheduleConfig.class);
    }
}
