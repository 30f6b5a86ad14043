package org.huying.console.sheet;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEventType;

/**
 * What happened to a call, in the reader's words.
 *
 * @param parts what each department had to do with it, the lead first
 * @param steps oldest first
 */
record Story(List<Part> parts, List<Step> steps) {

    private static final int FIT_ON_PAPER = 14;

    /** Whether it stands on the printed sheet: the last ones do, but for messages, which stand there by themselves. */
    public boolean isPrinted(Step step) {
        return printed().contains(step);
    }

    /** How many the printed sheet leaves out. */
    public int unprinted() {
        return worth().size() - printed().size();
    }

    private List<Step> worth() {
        return steps.stream()
                .filter(step -> step.type() != CallEventType.MESSAGE)
                .toList();
    }

    private List<Step> printed() {
        var worth = worth();
        return worth.subList(Math.max(0, worth.size() - FIT_ON_PAPER), worth.size());
    }

    /** Why a department takes part. */
    enum Role {
        LEAD,
        SUPPORT,
        OTHER
    }

    /** The part of one department. */
    record Part(String department, Role role, List<Step> steps) {}

    /**
     * One thing that happened.
     *
     * @param who did it, by name
     * @param whom it concerns besides, a department by its name
     * @param detail what it was changed to
     * @param note why, in the words of whoever did it
     */
    record Step(
            OffsetDateTime at,
            CallEventType type,
            String who,
            @Nullable String whom,
            @Nullable String detail,
            @Nullable String note) {

        /** What it is called: that no department was found has a name of its own. */
        public String event() {
            return type == CallEventType.ROUTED && whom == null ? "UNROUTED" : type.name();
        }
    }
}
