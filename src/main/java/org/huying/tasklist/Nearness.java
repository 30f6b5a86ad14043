package org.huying.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.deadline.Deadlines;
import org.huying.deadline.Near;

/** From when on what a task is due for is near, as the ledger has it: the engine knows only when it is over. */
@Component
class Nearness {

    private final Deadlines deadlines;

    Nearness(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The engine keeps milliseconds, the ledger microseconds. */
    private record Moment(String number, long due) {}

    /** What was found out about some calls and orders. */
    static final class Known {

        private final Map<Moment, Instant> soon;

        private Known(Map<Moment, Instant> soon) {
            this.soon = soon;
        }

        /** Of a task that is due then; nothing where no deadline is. */
        @Nullable
        Instant soonAt(String number, @Nullable Instant due) {
            return due == null ? null : soon.get(new Moment(number, due.toEpochMilli()));
        }
    }

    Known of(Collection<String> numbers) {
        return new Known(deadlines.near(numbers).stream()
                .collect(Collectors.toMap(
                        near -> new Moment(near.callNumber(), near.due().toEpochMilli()),
                        Near::soonAt,
                        (one, other) -> one.isBefore(other) ? one : other)));
    }
}
