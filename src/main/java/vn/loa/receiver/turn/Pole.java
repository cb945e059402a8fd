package vn.loa.receiver.turn;

import vn.loa.protocol.ReceiverId;

/**
 * Where a pole stands.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
public record Pole(ReceiverId receiver, double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Pole {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such place on earth: " + latitude + ", " + longitude);
        }
    }

    /** In metres, along the ground; good enough within a ward. */
    double metresTo(Pole other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east =
                Math.toRadians(other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.hypot(north, east) * EARTH_RADIUS_METRES;
    }
}
