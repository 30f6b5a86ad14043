package org.huying.console.dispatch;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Says of a call that no rule caught which desk has to find it a department: not always the one that took it in. */
@Component
public class AssigningDesk {

    private final Deadlines deadlines;
    private final Names names;
    private final Times times;

    AssigningDesk(Deadlines deadlines, Names names, Times times) {
        this.deadlines = deadlines;
        this.names = names;
        this.times = times;
    }

    /** A desk by its name, and until when it has time. */
    public record Assigns(@Nullable String desk, Due until) {}

    /** Null where nobody has to assign the call. */
    public @Nullable Assigns of(Call call) {
        return deadlines.running(List.of(call.number()), List.of(DeadlineKind.ASSIGN)).stream()
                .findFirst()
                .map(deadline -> new Assigns(names.department(deadline.owner()), times.due(deadline)))
                .orElse(null);
    }
}
