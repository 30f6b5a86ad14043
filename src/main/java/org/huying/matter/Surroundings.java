package org.huying.matter;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How near two positions are, for the database: a box that an index finds, and in it the distance on the globe. */
final class Surroundings {

    /** In metres, from the position {@code :latitude, :longitude} to that of a call; null where either has none. */
    static final String DISTANCE = """
            2 * 6371008.8 * asin(least(1, sqrt(
              sin(radians(latitude - :latitude) / 2) ^ 2
              + cos(radians(latitude)) * cos(radians(:latitude)) * sin(radians(longitude - :longitude) / 2) ^ 2)))
            """;

    /** Whether a call lies within {@code :radius} metres. */
    static final String NEAR =
            "latitude between :south and :north and longitude between :west and :east and " + DISTANCE + " <= :radius";

    private static final double METRES_PER_DEGREE = 111_195;

    private Surroundings() {}

    /** The values that the statements above stand for; without a position nothing is near. */
    static Map<String, @Nullable Object> of(@Nullable Double latitude, @Nullable Double longitude, int radius) {
        var values = new HashMap<String, @Nullable Object>();
        if (latitude != null && longitude != null) {
            var height = radius / METRES_PER_DEGREE;
            var width = Math.min(180, height / Math.max(1e-9, Math.cos(Math.toRadians(latitude))));
            values.put("latitude", latitude);
            values.put("longitude", longitude);
            values.put("south", latitude - height);
            values.put("north", latitude + height);
            values.put("west", longitude - width);
            values.put("east", longitude + width);
            values.put("radius", radius);
        }
        return values;
    }
}
