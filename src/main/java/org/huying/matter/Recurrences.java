package org.huying.matter;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.assessment.Reassessment;
import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallKind;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.routing.Categories;

/**
 * "Closed is not solved" (结案不等于解决): a matter that comes again at the same place soon after it was solved is linked
 * to the call that had solved it, and that one is assessed again.
 */
@Service
@Transactional
public class Recurrences {

    // The main call of those that were merged stands for all of them.
    private static final String SOLVED_LATELY = """
            select number from call
            where status = 'CLOSED_SOLVED' and kind = 'PROBLEM' and category = :category and closed_at >= :since and number <> :number
              and (%s)
            order by merged_into is not null, closed_at desc, number desc limit 1
            """;
    private static final String SAME_PLACE = "area = :area and regexp_replace(lower(place), '\\s', '', 'g') = :place";

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CallProgress progress;
    private final Categories categories;
    private final Reassessment reassessment;
    private final MatterProperties settings;
    private final Clock clock;

    Recurrences(
            JdbcClient jdbc,
            Calls calls,
            CallProgress progress,
            Categories categories,
            Reassessment reassessment,
            MatterProperties settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.progress = progress;
        this.categories = categories;
        this.reassessment = reassessment;
        this.settings = settings;
        this.clock = clock;
    }

    /** Links a call that has just come in to the one whose matter it is, if there is one; gives it as it stands then. */
    public Call link(Call call) {
        if (call.report().kind() != CallKind.PROBLEM) {
            return call;
        }
        var earlier = solvedLately(call);
        if (earlier.isEmpty()) {
            return call;
        }
        progress.lock(earlier.get());
        var first = calls.timeline(earlier.get()).stream()
                .noneMatch(event -> event.type() == CallEventType.RECURRED && event.newValue() != null);
        progress.recurred(call.number(), earlier.get());
        if (first) {
            reassessment.of(earlier.get());
        }
        return calls.require(call.number());
    }

    private Optional<String> solvedLately(Call call) {
        var report = call.report();
        var radius =
                categories.find(report.category()).flatMap(categories::radius).orElse(settings.radiusMetres());
        var values =
                new HashMap<String, @Nullable Object>(Surroundings.of(report.latitude(), report.longitude(), radius));
        values.put("category", report.category());
        values.put("number", call.number());
        values.put(
                "since",
                clock.instant()
                        .minus(settings.recursWithin())
                        .atZone(clock.getZone())
                        .toOffsetDateTime());
        values.put("area", report.area());
        values.put(
                "place",
                report.place() == null
                        ? null
                        : report.place().toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
        var where = report.latitude() == null ? SAME_PLACE : SAME_PLACE + " or " + Surroundings.NEAR;
        return jdbc.sql(SOLVED_LATELY.formatted(where))
                .params(values)
                .query(String.class)
                .optional();
    }
}
