package vn.loa.page;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Settings of maps. Without any of them a map draws groups and poles alone, and asks no other host for anything. */
@ConfigMapping(prefix = "loa.map")
public interface MapConfig {

    /**
     * Where pictures of streets come from, {@code https://host/{z}/{x}/{y}.png}; browsers of this server's users then ask that host, and the content policy
     * allows it for pictures on the map's page, and no other.
     */
    Optional<String> tiles();

    /** Whom the pictures are by, as their licence wants it told; shown in a corner of the map. */
    Optional<String> tilesBy();

    /** The host of the pictures as a content policy names it, {@code https://host}. */
    static String origin(String tiles) {
        URI address = URI.create(tiles.replace("{", "%7B").replace("}", "%7D"));
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
