package org.huying.matter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.call.Caller;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Organization;
import org.huying.routing.Categories;

/**
 * Suggests open and recent calls of the same category that may be about the same matter: those within the category's
 * radius, and where a position is missing those of the same neighbourhood in similar words or at the same address.
 */
@Component
public class Duplicates {

    // The two halves have an index each: call_open_near and call_open_lately.
    private static final String CANDIDATES = """
            select *, %s as similarity from (%s) found
            where %s
            order by distance nulls last, similarity desc nulls last, number desc limit :most
            """;
    private static final String OPEN = """
            select c.*, %s as distance from call c
            where closed_at is null and kind = 'PROBLEM' and category = :category and status = any(:open) and received_at >= :since
              and number is distinct from :number and (%s) and (%s)
            """;
    // Titles count by themselves as well: whoever says more of a matter has not come with another one.
    private static final String SIMILARITY = "greatest(word_similarity(:text, title || ' ' || description),"
            + " word_similarity(title || ' ' || description, :text), word_similarity(title, :text),"
            + " word_similarity(:title, title || ' ' || description))::float8";
    /** Another caller has other words for the matter, and the same for the street. */
    private static final String SAME_PLACE = "coalesce(place <> '' and (word_similarity(:place, place) >= :samePlace"
            + " or word_similarity(place, :place) >= :samePlace), false)";

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Organization organization;
    private final MatterProperties settings;
    private final Clock clock;

    Duplicates(
            JdbcClient jdbc, Categories categories, Organization organization, MatterProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nearest first, then the most similar; see {@link #find(Matter, String, Map)}. */
    public List<Duplicate> of(Call call, String visible, Map<String, ?> parameters) {
        var report = call.report();
        return find(
                Matter.of(
                        call,
                        categories.find(report.category()).orElseThrow(),
                        organization.area(report.area()).orElseThrow()),
                visible,
                parameters);
    }

    /**
     * Nearest first, then the most similar.
     *
     * @param visible SQL over the columns of {@code call} that says which ones the asker may know of; written in the
     *     code and never by a user
     * @param parameters the values its named parameters stand for
     */
    public List<Duplicate> find(Matter matter, String visible, Map<String, ?> parameters) {
        return jdbc.sql(statement(matter, visible))
                .params(values(matter))
                .params(parameters)
                .query((row, index) -> new Duplicate(
                        row.getString("number"),
                        Caller.withoutNumbers(row.getString("title")),
                        CallStatus.valueOf(row.getString("status")),
                        metres(row.getObject("distance", Double.class)),
                        hundredths(row.getObject("similarity", Double.class)),
                        row.getObject("received_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime()))
                .list();
    }

    String statement(Matter matter, String visible) {
        var hasText = matter.text() != null && !matter.text().isBlank();
        var hasPlace = matter.place() != null && !matter.place().isBlank();
        var hasPosition = matter.latitude() != null;
        var halves = new ArrayList<String>();
        if (hasPosition) {
            halves.add(OPEN.formatted(Surroundings.DISTANCE, Surroundings.NEAR, visible));
        }
        if (hasText || hasPlace) {
            var elsewhere = hasPosition ? " and latitude is null" : "";
            halves.add(OPEN.formatted("null::float8", "area_path <@ :around::ltree" + elsewhere, visible));
        }
        if (halves.isEmpty()) {
            return CANDIDATES.formatted("null::float8", OPEN.formatted("null::float8", "false", visible), "true");
        }
        return CANDIDATES.formatted(
                hasText ? SIMILARITY : "null::float8", String.join(" union all ", halves), fits(hasText, hasPlace));
    }

    private static String fits(boolean hasText, boolean hasPlace) {
        if (!hasText && !hasPlace) {
            return "true";
        }
        return "distance is not null"
                + (hasText ? " or " + SIMILARITY + " >= :similarity" : "")
                + (hasPlace ? " or " + SAME_PLACE : "");
    }

    Map<String, @Nullable Object> values(Matter matter) {
        Map<String, @Nullable Object> values =
                new HashMap<>(Surroundings.of(matter.latitude(), matter.longitude(), radius(matter)));
        values.put("category", matter.category().code());
        values.put("open", CallStatus.UNRESOLVED.stream().map(CallStatus::name).toArray(String[]::new));
        values.put(
                "since",
                clock.instant()
                        .minus(settings.duplicatesWithin())
                        .atZone(clock.getZone())
                        .toOffsetDateTime());
        values.put("number", matter.number());
        values.put("around", around(matter.area()).path());
        values.put("text", matter.text());
        values.put("title", matter.title());
        values.put("place", matter.place());
        values.put("similarity", settings.similarity());
        values.put("samePlace", settings.samePlace());
        values.put("most", settings.mostDuplicates());
        return values;
    }

    private int radius(Matter matter) {
        return categories.radius(matter.category()).orElse(settings.radiusMetres());
    }

    /** A grid is a few houses: what is around it counts as well. */
    private Area around(Area area) {
        return area.level() == AreaLevel.GRID && area.parent() != null
                ? organization.area(area.parent()).orElse(area)
                : area;
    }

    private static @Nullable Integer metres(@Nullable Double distance) {
        return distance == null ? null : (int) Math.round(distance);
    }

    private static @Nullable Double hundredths(@Nullable Double similarity) {
        return similarity == null ? null : Math.round(similarity * 100) / 100.0;
    }
}
