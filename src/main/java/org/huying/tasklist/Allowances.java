package org.huying.tasklist;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.call.Support;
import org.huying.call.Supports;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.deadline.ExtensionRule;
import org.huying.handling.Desks;
import org.huying.handling.Holds;
import org.huying.problem.Refusal;
import org.huying.support.SupportDesks;
import org.huying.worktime.Due;

/** How often and how long a department may ask for, who decides, and until when it would have. */
@Component
class Allowances {

    private static final String OF_THE_LEAD = "";

    private final Calls calls;
    private final Supports supports;
    private final Deadlines deadlines;
    private final ExtensionRule rule;
    private final Holds holds;
    private final Desks desks;
    private final SupportDesks supportDesks;
    private final Names names;

    Allowances(
            Calls calls,
            Supports supports,
            Deadlines deadlines,
            ExtensionRule rule,
            Holds holds,
            Desks desks,
            SupportDesks supportDesks,
            Names names) {
        this.calls = calls;
        this.supports = supports;
        this.deadlines = deadlines;
        this.rule = rule;
        this.holds = holds;
        this.desks = desks;
        this.supportDesks = supportDesks;
        this.names = names;
    }

    /** Of the lead or of a part; absent where no time runs that could be more. */
    TaskSheet.@Nullable MoreTime moreTime(Call call, @Nullable String part, Requests requests) {
        var running = running(call, part);
        if (running == null) {
            return null;
        }
        var asked = requests.extensionDays();
        var office = part == null ? desks.officeFor(call.number()) : supportDesks.officeFor(part);
        return new TaskSheet.MoreTime(
                granted(call, part) + 1,
                rule.most(),
                rule.longest(),
                names.department(office),
                asked == null ? null : deadlines.ifExtended(running, asked));
    }

    /** When it would be due with so many working days more, or the refusal that asking for them would meet. */
    Due withMore(Call call, @Nullable String part, int workingDays) {
        var running = running(call, part);
        if (running == null) {
            throw Refusal.conflict("deadline.notRunning", call.number(), DeadlineKind.RESOLVE);
        }
        rule.check(running.due(), granted(call, part));
        if (workingDays < 1 || workingDays > rule.longest()) {
            throw Refusal.invalid("extendDays", "deadline.extendDays", rule.longest());
        }
        return deadlines.ifExtended(running, workingDays);
    }

    /** Of the whole call; absent where no department leads it. */
    TaskSheet.@Nullable HoldRoom hold(Call call, Requests requests) {
        if (call.leadDepartment() == null) {
            return null;
        }
        var room = holds.room(call.number());
        return new TaskSheet.HoldRoom(
                room.held() + 1,
                room.most(),
                room.latest(),
                names.department(desks.officeFor(call.number())),
                requests.isHoldOpen());
    }

    private @Nullable Deadline running(Call call, @Nullable String part) {
        return deadlines
                .current(call.number(), DeadlineKind.RESOLVE, part == null ? OF_THE_LEAD : part)
                .filter(Deadline::isRunning)
                .orElse(null);
    }

    private long granted(Call call, @Nullable String part) {
        return part == null
                ? calls.timeline(call.number()).stream()
                        .filter(event -> event.type() == CallEventType.EXTENDED)
                        .count()
                : supports.open(call.number(), part).map(Support::extended).orElse(0);
    }
}
