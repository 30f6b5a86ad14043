package org.huying.console.report;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.huying.problem.Refusal;

/**
 * Settings {@code huying.city.*}: what a position of the city lies in, in degrees (WGS-84); by default around Guangzhou.
 */
@ConfigurationProperties("huying.city")
record CityFrame(
        @DefaultValue("22.4") double south,
        @DefaultValue("112.8") double west,
        @DefaultValue("24.1") double north,
        @DefaultValue("114.2") double east) {

    /** Refuses a position that lies elsewhere; none at all is fine. */
    void check(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return;
        }
        if (latitude < south || latitude > north || longitude < west || longitude > east) {
            throw Refusal.invalid("latitude", "console.outsideTheCity", latitude.toString(), longitude.toString());
        }
    }
}
