package org.huying.console.sheet;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.intake.CallAccess;
import org.huying.intake.PossibleDuplicates;

/** Finds what a call was merged with, what it reports again, and what may be the same. */
@Component
class RelatedCalls {

    private final Calls calls;
    private final CallAccess access;
    private final PossibleDuplicates duplicates;

    RelatedCalls(Calls calls, CallAccess access, PossibleDuplicates duplicates) {
        this.calls = calls;
        this.access = access;
        this.duplicates = duplicates;
    }

    Related of(Call call, boolean mayMerge) {
        var links = new ArrayList<Related.Link>();
        if (call.mergedInto() != null) {
            links.add(link("into", call.mergedInto()));
        }
        calls.mergedInto(call.number()).forEach(number -> links.add(link("merged", number)));
        if (call.recurrenceOf() != null) {
            links.add(link("recurrence", call.recurrenceOf()));
        }
        calls.timeline(call.number()).stream()
                .filter(event -> event.type() == CallEventType.RECURRED)
                .map(CallEvent::newValue)
                .filter(number -> number != null && !number.equals(call.recurrenceOf()))
                .forEach(number -> links.add(link("again", number)));
        return new Related(List.copyOf(links), mayMerge ? duplicates.of(call) : List.of());
    }

    private Related.Link link(String why, String number) {
        return new Related.Link(
                why, number, calls.find(number).filter(access::isReader).isPresent());
    }
}
