package org.huying.console.overview;

import java.util.EnumMap;
import java.util.Map;

/** How much there is of each measure, for some calls; what there is nothing of is left out. */
record Figures(Map<Measure, Long> counts) {

    static final Figures NOTHING = new Figures(Map.of());

    long of(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    boolean isNothing() {
        return counts.isEmpty();
    }

    Figures plus(Figures more) {
        var sum = new EnumMap<Measure, Long>(Measure.class);
        sum.putAll(counts);
        more.counts.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
        return new Figures(sum);
    }
}
