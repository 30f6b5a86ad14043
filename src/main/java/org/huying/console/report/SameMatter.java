package org.huying.console.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.intake.CallAccess;
import org.huying.intake.PossibleDuplicates;
import org.huying.matter.Duplicate;

/** Finds what is reported already of the matter that somebody is writing about. */
@Component
class SameMatter {

    private static final int MOST = 5;

    private final PossibleDuplicates duplicates;
    private final Calls calls;
    private final CallAccess access;
    private final Names names;
    private final Times times;

    SameMatter(PossibleDuplicates duplicates, Calls calls, CallAccess access, Names names, Times times) {
        this.duplicates = duplicates;
        this.calls = calls;
        this.access = access;
        this.names = names;
        this.times = times;
    }

    /**
     * A call that may be about the same matter.
     *
     * @param where the place of a call that the user may open; absent for a neighbour's, of which no more is known
     */
    record Reported(
            String number,
            String title,
            CallStatus status,
            String received,
            @Nullable Integer distanceMetres,
            @Nullable String where) {}

    /** Nearest first. */
    List<Reported> of(Prospects.Draft draft) {
        var found =
                duplicates
                        .of(draft.category(), draft.area(), draft.latitude(), draft.longitude(), draft.text())
                        .stream()
                        .limit(MOST)
                        .toList();
        var readable = readable(found.stream().map(Duplicate::number).toArray(String[]::new));
        return found.stream()
                .map(one -> new Reported(
                        one.number(),
                        one.title(),
                        one.status(),
                        times.text(one.receivedAt()),
                        one.distanceMetres(),
                        where(readable.get(one.number()))))
                .toList();
    }

    private Map<String, Call> readable(String[] numbers) {
        return calls.list("number = any(:numbers)", Map.of("numbers", numbers), "number", 0, MOST).stream()
                .filter(access::isReader)
                .collect(Collectors.toMap(Call::number, Function.identity()));
    }

    private @Nullable String where(@Nullable Call call) {
        if (call == null) {
            return null;
        }
        var area = names.area(call.report().area());
        return call.report().place() == null
                ? area
                : area + " · " + call.report().place();
    }
}
