package org.huying.deadline;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** When a department may ask for more time (延期): before its deadline, and usually once. */
@Component
public class ExtensionRule {

    private final ExtensionLimits limits;
    private final Clock clock;

    ExtensionRule(ExtensionLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** How often more time may be granted. */
    public int most() {
        return limits.most();
    }

    /** How many working days may be asked for at most. */
    public int longest() {
        return limits.longestDays();
    }

    /** Refuses a grant once the deadline is over: its timer has called coordination by then, which may extend. */
    public void checkGrant(Instant due) {
        if (!clock.instant().isBefore(due)) {
            throw Refusal.conflict("deadline.extensionDecidedTooLate");
        }
    }

    /**
     * Refuses a request that comes too late or once too often.
     *
     * @param due the deadline as it stands
     * @param granted how often more time was granted before
     */
    public void check(Instant due, long granted) {
        if (clock.instant().isAfter(due)) {
            throw Refusal.conflict("deadline.extensionTooLate");
        }
        if (granted >= limits.most()) {
            throw Refusal.conflict("deadline.extendedTooOften", limits.most());
        }
    }
}
