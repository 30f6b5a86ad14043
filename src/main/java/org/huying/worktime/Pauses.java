package org.huying.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stretches in which a clock stands still, joined where they overlap. */
final class Pauses {

    private final List<Span> spans;

    Pauses(List<Span> given) {
        var joined = new ArrayList<Span>();
        given.stream().sorted(Comparator.comparing(Span::from)).forEach(next -> {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.to().isBefore(next.from())) {
                joined.add(next);
            } else if (last.to().isBefore(next.to())) {
                joined.set(joined.size() - 1, new Span(last.from(), next.to()));
            }
        });
        this.spans = List.copyOf(joined);
    }

    boolean at(Instant moment) {
        return spans.stream().anyMatch(pause -> pause.contains(moment));
    }

    /** The parts of {@code whole} in which the clock runs. */
    List<Span> runningIn(Span whole) {
        var running = new ArrayList<Span>();
        var from = whole.from();
        for (var pause : within(whole)) {
            if (from.isBefore(pause.from())) {
                running.add(new Span(from, pause.from()));
            }
            from = pause.to();
        }
        if (from.isBefore(whole.to())) {
            running.add(new Span(from, whole.to()));
        }
        return running;
    }

    List<Span> within(Span whole) {
        return spans.stream().filter(whole::overlaps).toList();
    }
}
