package org.huying.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.matter.Duplicate;
import org.huying.matter.Duplicates;
import org.huying.matter.Matter;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;

/** Open calls that may be about the same matter as another or as one that is being written, as far as the user may know of them. */
@Component
public class PossibleDuplicates {

    private static final int LONGEST_TEXT = 4200;

    private final Duplicates duplicates;
    private final VisibleCalls visible;
    private final Categories categories;
    private final Organization organization;

    PossibleDuplicates(Duplicates duplicates, VisibleCalls visible, Categories categories, Organization organization) {
        this.duplicates = duplicates;
        this.visible = visible;
        this.categories = categories;
        this.organization = organization;
    }

    /**
     * Nearest first, then the most similar.
     *
     * @param latitude WGS-84 degrees; together with longitude or not at all
     * @param text title and description, as far as they are written; the longer rest is not looked at
     */
    public List<Duplicate> of(
            String category,
            String area,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String text) {
        var matter = new Matter(
                null,
                categories.require(category),
                organization.requireArea(area),
                degrees("latitude", latitude, 90),
                degrees("longitude", longitude, 180),
                printable(text),
                null,
                null);
        if ((latitude == null) != (longitude == null)) {
            throw Refusal.invalid(latitude == null ? "latitude" : "longitude", "intake.bothCoordinates");
        }
        var known = visible.known();
        return duplicates.find(matter, known.sql(), known.parameters());
    }

    /** The same of a call that is there already. */
    public List<Duplicate> of(Call call) {
        var known = visible.known();
        return duplicates.of(call, known.sql(), known.parameters());
    }

    private static @Nullable Double degrees(String field, @Nullable Double value, int most) {
        if (value != null && !(Math.abs(value) <= most)) {
            throw Refusal.invalid(field, "intake.outOfRange", -most, most);
        }
        return value;
    }

    private static @Nullable String printable(@Nullable String text) {
        if (text != null && text.indexOf(0) >= 0) {
            throw Refusal.invalid("text", "answer.unprintable", "text");
        }
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
