package org.huying.call;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a caller reports, checked and complete.
 *
 * @param area slug of the area
 * @param areaPath ltree path of the area, from the city down
 * @param reporter the account that reports; the caller may be somebody else
 * @param kind what it asks for
 * @param departments group ids named by the reporter: to support a coordination, to answer a consultation
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
        @Nullable Urgency urgencyHint,
        CallKind kind,
        List<String> departments) {

    /** Title and description as one text, for the decision tables' key words. */
    public String text() {
        return title + " " + description;
    }
}
