package org.huying.organization;

/** Where something lies, in degrees (WGS-84). */
public record Position(double latitude, double longitude) {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    /** On a plane, which within one city differs from the globe by less than a position does. */
    double metresTo(Position other) {
        var north = other.latitude - latitude;
        var east = (other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return METRES_PER_DEGREE * Math.hypot(north, east);
    }
}
