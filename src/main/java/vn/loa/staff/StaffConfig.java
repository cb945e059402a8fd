package vn.loa.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of accounts and sign-in. */
@ConfigMapping(prefix = "loa.staff")
public interface StaffConfig {

    /** How long a session lives without a request. */
    @WithDefault("PT2H")
    Duration sessionIdle();

    /** How long a session lives at most; a working day. */
    @WithDefault("PT12H")
    Duration sessionLength();

    /** How long the one-time set-up link of a first start is good for. */
    @WithDefault("PT24H")
    Duration setupLinkLength();

    /** The time over which failed sign-ins are counted. */
    @WithDefault("PT15M")
    Duration failuresCountedOver();

    /** Failed sign-ins to one account after which it has to wait, a minute at first and doubling. */
    @WithDefault("5")
    int failuresPerAccount();

    /** Failed sign-ins from one address (IPv6: one /64) after which it has to wait. */
    @WithDefault("20")
    int failuresPerAddress();

    /** Who may read {@code /q/metrics}. */
    @WithDefault("loopback")
    MetricsReaders metricsReaders();

    /** Circles of readers of the metrics; administrators belong to each. */
    enum MetricsReaders {
        /** Programs on this machine, unless the request came through a proxy. */
        LOOPBACK,
        /** Nobody else. */
        ADMINISTRATORS,
        /** Whoever reaches the port. */
        EVERYBODY
    }
}
