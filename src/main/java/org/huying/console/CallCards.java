package org.huying.console;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.huying.call.Caller;
import org.huying.call.ListedCall;

/** Puts calls into the words of whoever reads. */
@Component
public class CallCards {

    private final Names names;
    private final Times times;

    CallCards(Names names, Times times) {
        this.names = names;
        this.times = times;
    }

    public List<CallCard> of(List<ListedCall> calls) {
        return calls.stream().map(this::of).toList();
    }

    private CallCard of(ListedCall call) {
        return new CallCard(
                call.number(),
                Caller.withoutNumbers(call.title()),
                call.urgency(),
                call.status(),
                names.category(call.category()),
                names.area(call.area()),
                call.place(),
                names.department(call.leadDepartment()),
                call.supportingDepartments().stream()
                        .map(names::department)
                        .filter(Objects::nonNull)
                        .toList(),
                times.text(call.receivedAt()),
                call.supervised(),
                times.due(call.dueAt(), call.soonAt()),
                call.dueKind(),
                Objects.equals(call.dueOf(), call.leadDepartment()) ? null : names.department(call.dueOf()));
    }
}
