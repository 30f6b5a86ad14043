package org.huying.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a term that is counted in one unit without a gap.
 *
 * @param start from when it is counted
 * @param grants the budget or extension it began with, and the extensions added to that
 * @param late whether it began with an extension that came after the due time
 */
record Stretch(Instant start, List<Budget> grants, boolean late) {

    /** Divides a term; {@code end} tells when a stretch is used up. */
    static List<Stretch> of(Term term, Function<Stretch, Instant> end) {
        var stretches = new ArrayList<Stretch>();
        var last = new Stretch(term.start(), List.of(term.budget()), false);
        for (var extension : term.extensions()) {
            var due = end.apply(last);
            var late = extension.granted().isAfter(due);
            if (!late && extension.extra().unit() == last.unit()) {
                last = last.plus(extension.extra());
            } else {
                stretches.add(last);
                last = new Stretch(late ? extension.granted() : due, List.of(extension.extra()), late);
            }
        }
        stretches.add(last);
        return stretches;
    }

    Budget.Unit unit() {
        return grants.get(0).unit();
    }

    int total() {
        return grants.stream().mapToInt(Budget::amount).sum();
    }

    private Stretch plus(Budget more) {
        var all = new ArrayList<>(grants);
        all.add(more);
        return new Stretch(start, List.copyOf(all), late);
    }
}
