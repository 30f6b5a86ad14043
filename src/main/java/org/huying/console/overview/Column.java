package org.huying.console.overview;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallStatus;

/** A column of the tables: a count, or how much of something that was owed; with the list of calls that it counts. */
enum Column {
    OPEN(Measure.OPEN, Lists.OPEN),
    OVERDUE(Measure.OVERDUE, Lists.OPEN + "&due=OVERDUE"),
    SOON(Measure.SOON, Lists.OPEN + "&due=SOON"),
    ESCALATED(Measure.ESCALATED, Lists.OPEN + "&escalated=true"),
    ON_HOLD(Measure.ON_HOLD, "status=ON_HOLD"),
    SUPERVISED(Measure.SUPERVISED, Lists.OPEN + "&supervised=true"),
    RECEIVED(Measure.RECEIVED, Lists.SINCE),
    ANSWERED(Measure.ANSWERED_IN_TIME, Measure.ANSWER_OWED, 100),
    RESOLVED(Measure.RESOLVED_IN_TIME, Measure.RESOLUTION_OWED, 100),
    UNSOLVED(Measure.UNSOLVED, "status=CLOSED_UNSOLVED&" + Lists.SINCE),
    YELLOW_CARDS(Measure.YELLOW_CARDS, null),
    RED_CARDS(Measure.RED_CARDS, null),
    RATING(Measure.RATINGS, Measure.RATED, 1);

    private static final String NOTHING_OF_NOTHING = "–";

    private final Measure measure;
    private final @Nullable Measure outOf;
    private final int whole;
    private final @Nullable String query;

    /** @param query what the list of calls is asked for, besides where and whose; absent where it cannot be asked */
    Column(Measure measure, @Nullable String query) {
        this.measure = measure;
        this.outOf = null;
        this.whole = 1;
        this.query = query;
    }

    /** @param whole what everything in time would be */
    Column(Measure measure, Measure outOf, int whole) {
        this.measure = measure;
        this.outOf = outOf;
        this.whole = whole;
        this.query = null;
    }

    private static final class Lists {
        static final String OPEN = CallStatus.OPEN.stream()
                .sorted()
                .map(status -> "status=" + status)
                .collect(joining("&"));
        static final String SINCE = "from=%s";
    }

    boolean isShare() {
        return outOf != null;
    }

    /** To compare by; nothing of nothing is no number. Never better than it was: not rounded up. */
    @Nullable
    BigDecimal value(Figures figures) {
        var count = BigDecimal.valueOf(figures.of(measure) * whole);
        if (outOf == null) {
            return count;
        }
        var owed = figures.of(outOf);
        return owed == 0 ? null : count.divide(BigDecimal.valueOf(owed), 1, RoundingMode.DOWN);
    }

    /** In a line; {@code since} is the first day of the span. */
    Entry entry(Line line, LocalDate since) {
        var text = text(line.figures());
        var look = "of-" + name() + (this == RECEIVED ? " first" : "") + (isNothing(text) ? " none" : "");
        return new Entry(look, text, basis(line.figures()), address(line, since));
    }

    private String text(Figures figures) {
        var value = value(figures);
        if (value == null) {
            return NOTHING_OF_NOTHING;
        }
        return whole == 100 ? value.stripTrailingZeros().toPlainString() + "%" : value.toPlainString();
    }

    private static boolean isNothing(String text) {
        return text.equals("0") || text.equals(NOTHING_OF_NOTHING);
    }

    private @Nullable String basis(Figures figures) {
        if (outOf == null || figures.of(outOf) == 0) {
            return null;
        }
        return whole == 100 ? figures.of(measure) + "/" + figures.of(outOf) : String.valueOf(figures.of(outOf));
    }

    private @Nullable String address(Line line, LocalDate since) {
        return query == null || line.calls() == null || line.figures().of(measure) == 0
                ? null
                : "/calls?" + line.calls() + "&" + query.formatted(since);
    }
}
