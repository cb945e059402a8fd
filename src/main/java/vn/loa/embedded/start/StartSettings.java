package vn.loa.embedded.start;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings that are needed before Quarkus runs, read from the same places as all others: system properties,
 * environment, {@code config/application.properties} beside the process, and Loa's own defaults.
 */
final class StartSettings {
    private final SmallRyeConfig config;

    private StartSettings(SmallRyeConfig config) {
        this.config = config;
    }

    /** @param profile name of the Quarkus profile, such as {@code prod} or {@code dev} */
    static StartSettings read(String profile) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withProfile(profile);
        URL defaults = Thread.currentThread().getContextClassLoader().getResource("application.properties");
        try {
            if (defaults != null) {
                builder.withSources(new PropertiesConfigSource(defaults, 250));
            }
            Path beside = Path.of("config", "application.properties");
            if (Files.exists(beside)) {
                builder.withSources(new PropertiesConfigSource(beside.toUri().toURL(), 260));
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StartSettings(builder.build());
    }

    /** Where everything is kept. */
    Path dataDirectory() {
        return config.getOptionalValue("loa.data-directory", Path.class).orElse(Path.of("data"));
    }

    /** Empty when Loa is to bring its own database. */
    Optional<ExternalDatabase> externalDatabase() {
        return text("loa.database.url")
                .map(url -> new ExternalDatabase(
                        url,
                        text("loa.database.username").orElse("loa"),
                        text("loa.database.password").orElse("")));
    }

    /** Port of the embedded database; 0 for any free one. */
    int embeddedDatabasePort() {
        return number("loa.database.embedded.port", 0);
    }

    /** Where the embedded database's programs are unpacked; by default inside the data directory. */
    Optional<Path> databasePrograms() {
        return text("loa.database.embedded.programs-directory").map(Path::of);
    }

    /** See {@link StartConfig}. */
    boolean webPortMustBeFree() {
        return text("loa.start.web-port-must-be-free").map(Boolean::valueOf).orElse(true);
    }

    /** A demonstration has published passwords, so unless told otherwise it listens on this machine only. */
    String httpHost() {
        return text("quarkus.http.host").orElse(demo() ? "127.0.0.1" : "0.0.0.0");
    }

    int httpPort() {
        return number("quarkus.http.port", 8080);
    }

    /** Whether the broker is Loa's own and thus needs a free port. */
    boolean brokerIsEmbedded() {
        return text("loa.broker.url").isEmpty();
    }

    String brokerHost() {
        return text("loa.broker.host").orElse("127.0.0.1");
    }

    int brokerPort() {
        return number("loa.broker.port", 1883);
    }

    boolean demo() {
        return config.getOptionalValue("loa.demo", Boolean.class).orElse(false);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private int number(String name, int otherwise) {
        return config.getOptionalValue(name, Integer.class).orElse(otherwise);
    }
}
