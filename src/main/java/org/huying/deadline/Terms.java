package org.huying.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.huying.worktime.Extension;
import org.huying.worktime.Span;
import org.huying.worktime.Term;

/** Reads off a deadline and its events what its due time follows from. */
final class Terms {

    private Terms() {}

    static Term of(Deadline deadline, List<DeadlineEvent> events) {
        var extensions = events.stream()
                .filter(event -> event.type() == DeadlineEvent.Type.EXTENDED)
                .map(event -> new Extension(Objects.requireNonNull(event.extra()), event.at()))
                .toList();
        return new Term(deadline.started(), deadline.budget(), extensions, pauses(events));
    }

    /** A pause ends at its planned end, or earlier when it was ended or replaced by another pause. */
    private static List<Span> pauses(List<DeadlineEvent> events) {
        var pauses = new ArrayList<Span>();
        var turns = events.stream()
                .filter(event ->
                        event.type() == DeadlineEvent.Type.PAUSED || event.type() == DeadlineEvent.Type.RESUMED)
                .toList();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).type() == DeadlineEvent.Type.PAUSED) {
                var planned = Objects.requireNonNull(turns.get(i).until());
                var next = i + 1 < turns.size() ? turns.get(i + 1).at() : Instant.MAX;
                pauses.add(new Span(turns.get(i).at(), next.isBefore(planned) ? next : planned));
            }
        }
        return pauses;
    }
}
