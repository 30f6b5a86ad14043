package org.huying.support;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.call.SupportProgress;
import org.huying.call.Supports;
import org.huying.routing.ReturnRoom;
import org.huying.routing.ReturnRule;

/** Returns (退单) of a part in a call: the department keeps it, and its clocks run on, until a ruling. */
@Component
public class SupportReturns {

    private static final Set<CallEventType> GIVEN =
            EnumSet.of(CallEventType.SUPPORT_CALLED, CallEventType.SUPPORT_REASSIGNED, CallEventType.SUPPORT_RULED);

    private final Calls calls;
    private final Supports supports;
    private final SupportProgress progress;
    private final ReturnRule rule;

    SupportReturns(Calls calls, Supports supports, SupportProgress progress, ReturnRule rule) {
        this.calls = calls;
        this.supports = supports;
        this.progress = progress;
        this.rule = rule;
    }

    /** Whether a department may return its part still; absent where it has none. */
    public Optional<ReturnRoom> room(String number, String department) {
        return supports.open(number, department)
                .flatMap(support -> given(number, department).map(given -> rule.room(support.returned(), given)));
    }

    /** Keeps the return, or refuses it: too often, too late, or with a duty item that is the department's own. */
    void keep(String number, String department, String dutyItem, @Nullable String reason) {
        var support = supports.open(number, department).orElseThrow();
        var item = rule.require(
                department,
                calls.require(number).report().area(),
                support.returned(),
                given(number, department).orElseThrow(),
                dutyItem);
        var why = item.code() + " " + item.name().zh() + (reason == null ? "" : " · " + reason);
        progress.returned(number, support, item.code(), why);
    }

    /** When the department was called, or was last told that the part stays with it. */
    private Optional<Instant> given(String number, String department) {
        return calls.timeline(number).stream()
                .filter(event -> GIVEN.contains(event.type())
                        && department.equals(
                                event.type() == CallEventType.SUPPORT_REASSIGNED
                                        ? event.newValue()
                                        : event.department()))
                .map(CallEvent::at)
                .reduce((first, last) -> last)
                .map(OffsetDateTime::toInstant);
    }
}
