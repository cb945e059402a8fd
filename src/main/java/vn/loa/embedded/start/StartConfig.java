package vn.loa.embedded.start;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is checked before the server starts; read by {@link StartSettings}, declared here so that the names are known. */
@Unremovable
@ConfigMapping(prefix = "loa.start")
public interface StartConfig {

    /** Whether a web port that is taken ends the start with a sentence; {@code quarkus:dev} holds it open between two starts. */
    @WithDefault("true")
    boolean webPortMustBeFree();
}
