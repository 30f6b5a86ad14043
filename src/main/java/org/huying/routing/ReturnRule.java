package org.huying.routing;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.deadline.Deadlines;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.worktime.Budget;

/** When a department may return (退单) what it was given: for a short time, a limited number of times, not its own. */
@Component
public class ReturnRule {

    private final ReturnLimits limits;
    private final Deadlines deadlines;
    private final DutyItems dutyItems;
    private final Organization organization;
    private final Clock clock;

    ReturnRule(ReturnLimits limits, Deadlines deadlines, DutyItems dutyItems, Organization organization, Clock clock) {
        this.limits = limits;
        this.deadlines = deadlines;
        this.dutyItems = dutyItems;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * The duty item that says whose it is instead, or a refusal.
     *
     * @param department group id of whoever returns it
     * @param area slug of the matter's area
     * @param returned how often it was returned before
     * @param given when the department got it, or was last told that it stays there
     * @param dutyItem code of the duty item
     */
    public DutyItem require(String department, String area, int returned, Instant given, String dutyItem) {
        var closed = room(returned, given).closed();
        if (closed == ReturnRoom.Closed.TOO_OFTEN) {
            throw Refusal.conflict("routing.returnedTooOften", limits.most());
        }
        if (closed == ReturnRoom.Closed.TOO_LATE) {
            throw Refusal.conflict("routing.returnedTooLate", limits.workingDays());
        }
        var item = dutyItems.require(dutyItem);
        if (isOf(item, area, department)) {
            throw Refusal.invalid("dutyItem", "routing.dutyItemIsYours", dutyItem);
        }
        return item;
    }

    /** What is left of it, for something that was returned so often and given then. */
    public ReturnRoom room(int returned, Instant given) {
        return new ReturnRoom(returned, limits.most(), limits.workingDays(), closed(returned, given));
    }

    private ReturnRoom.@Nullable Closed closed(int returned, Instant given) {
        if (returned >= limits.most()) {
            return ReturnRoom.Closed.TOO_OFTEN;
        }
        var last = deadlines.dueAfter(given, new Budget(limits.workingDays(), Budget.Unit.WORKING_DAYS));
        return clock.instant().isAfter(last) ? ReturnRoom.Closed.TOO_LATE : null;
    }

    /** The same code at another level is another department. */
    private boolean isOf(DutyItem item, String area, String department) {
        return organization
                .responsible(
                        item.lead().code(),
                        organization.requireArea(area),
                        item.lead().level())
                .filter(lead -> lead.id().equals(department))
                .isPresent();
    }
}
