package org.huying.tasklist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;

/**
 * What has come to a department about its part of a call since it last did something about it itself.
 *
 * @param urges reminders, oldest first; an answer in words settles them, too
 * @param message the last that somebody else wrote, as long as the department has neither written nor acted after it
 * @param decision the last that was decided on what the department had asked for, or said of what it had reported
 */
record News(
        List<CallEvent> urges,
        @Nullable CallEvent message,
        @Nullable CallEvent decision) {

    static final News NONE = new News(List.of(), null, null);

    private static final Set<CallEventType> DECISIONS = EnumSet.of(
            CallEventType.RULED,
            CallEventType.EXTENSION_REFUSED,
            CallEventType.EXTENSION_LAPSED,
            CallEventType.HOLD_REFUSED,
            CallEventType.SUPPORT_RULED,
            CallEventType.SUPPORT_EXTENSION_REFUSED,
            CallEventType.SUPPORT_EXTENSION_LAPSED);

    private static final String UNSOLVED = "UNSOLVED";

    /** What it is read from: of all else that happens nothing is news. */
    static final Set<CallEventType> TYPES = types();

    private static Set<CallEventType> types() {
        var types = EnumSet.copyOf(CallEvent.BY_ITS_DEPARTMENT);
        types.addAll(DECISIONS);
        types.addAll(EnumSet.of(CallEventType.URGED, CallEventType.MESSAGE, CallEventType.VERIFIED));
        return types;
    }

    /**
     * Reads it from what happened.
     *
     * @param events oldest first
     * @param department group id
     * @param leads whether it leads the call: what the caller says of the result is said to the lead
     * @param colleagues the accounts of that department
     */
    static News of(List<CallEvent> events, String department, boolean leads, Set<String> colleagues) {
        var urges = new ArrayList<CallEvent>();
        CallEvent message = null;
        CallEvent decision = null;
        for (var event : events) {
            var concerned = department.equals(event.department());
            if (event.type() == CallEventType.MESSAGE) {
                var own = colleagues.contains(event.actor());
                message = own ? null : event;
                if (own) {
                    urges.clear();
                }
            } else if (concerned && event.byDepartment()) {
                urges.clear();
                message = null;
                decision = null;
            } else if (concerned && event.type() == CallEventType.URGED) {
                urges.add(event);
            } else if ((concerned && DECISIONS.contains(event.type())) || (leads && isUnsolved(event))) {
                decision = event;
            }
        }
        return new News(List.copyOf(urges), message, decision);
    }

    private static boolean isUnsolved(CallEvent event) {
        return event.type() == CallEventType.VERIFIED && Objects.equals(event.newValue(), UNSOLVED);
    }
}
