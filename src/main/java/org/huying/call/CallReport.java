package org.huying.call;

import org.jspecify.annotations.Nullable;

/**
 * What a caller reports, checked and complete.
 *
 * @param area slug of the area
 * @param areaPath ltree path of the area, from the city down
 * @param reporter the account that reports; the caller may be somebody else
 * @param latitude WGS-84 degrees; together with longitude or not at all
 */
public record CallReport(
        String title,
        String description,
        String category,
        String area,
        String areaPath,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Channel channel,
        String reporter,
        @Nullable String callerName,
        @Nullable String callerPhone,
        @Nullable Urgency urgencyHint) {

    /** Title and description as one text, for the decision tables' key words. */
    public String text() {
        return title + " " + description;
    }
}
