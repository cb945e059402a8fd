package vn.loa.receiver;

/**
 * Where a receiver stands.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
public record Position(double latitude, double longitude) {

    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new NotAPosition();
        }
    }
}
