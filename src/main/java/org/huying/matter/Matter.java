package org.huying.matter;

import org.jspecify.annotations.Nullable;

import org.huying.call.Call;
import org.huying.organization.Area;
import org.huying.routing.Category;

/**
 * What a call is about, where, and in which words; the call itself may not exist yet.
 *
 * @param number of the call where there is one already
 * @param latitude WGS-84 degrees; together with longitude or not at all
 * @param text title and description, as far as they are written
 * @param title the title alone, where it is known
 * @param place street and number as somebody says them
 */
public record Matter(
        @Nullable String number,
        Category category,
        Area area,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String text,
        @Nullable String title,
        @Nullable String place) {

    static Matter of(Call call, Category category, Area area) {
        var report = call.report();
        return new Matter(
                call.number(),
                category,
                area,
                report.latitude(),
                report.longitude(),
                report.text(),
                report.title(),
                report.place());
    }
}
