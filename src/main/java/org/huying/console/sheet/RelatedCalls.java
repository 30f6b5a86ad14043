package org.huying.console.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.intake.CallSearch;
import org.huying.intake.PossibleDuplicates;
import org.huying.security.CurrentUser;

/** Finds what a call was merged with, what it reports again, and what may be the same. */
@Component
class RelatedCalls {

    private final Calls calls;
    private final CallSearch search;
    private final CurrentUser user;
    private final PossibleDuplicates duplicates;

    RelatedCalls(Calls calls, CallSearch search, CurrentUser user, PossibleDuplicates duplicates) {
        this.calls = calls;
        this.search = search;
        this.user = user;
        this.duplicates = duplicates;
    }

    Related of(Call call, boolean mayMerge) {
        var whyByNumber = new LinkedHashMap<String, String>();
        if (call.mergedInto() != null) {
            whyByNumber.put(call.mergedInto(), "into");
        }
        calls.mergedInto(call.number()).forEach(number -> whyByNumber.putIfAbsent(number, "merged"));
        if (call.recurrenceOf() != null) {
            whyByNumber.putIfAbsent(call.recurrenceOf(), "recurrence");
        }
        calls.timeline(call.number()).stream()
                .filter(event -> event.type() == CallEventType.RECURRED)
                .map(CallEvent::newValue)
                .filter(Objects::nonNull)
                .forEach(number -> whyByNumber.putIfAbsent(number, "again"));
        var readable = search.readable(whyByNumber.keySet());
        // Whoever handles the main call handles those that follow it.
        var handles = user.groups().stream().anyMatch(call::isHandledBy);
        var links = whyByNumber.entrySet().stream()
                .map(link -> new Related.Link(
                        link.getValue(),
                        link.getKey(),
                        readable.contains(link.getKey())
                                || (handles && link.getValue().equals("merged"))))
                .toList();
        return new Related(links, mayMerge ? duplicates.of(call) : List.of());
    }
}
