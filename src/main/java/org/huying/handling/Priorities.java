package org.huying.handling;

import org.springframework.stereotype.Component;

import org.huying.call.Urgency;

/** The priority of a task by the urgency of its call, 0 to 100; the models ask it by name. */
@Component("priorities")
public class Priorities {

    private static final int RAISED_BY = 10;

    /** 90 for an emergency, 70 where it is urgent, 50 otherwise: each leaves room for being raised. */
    public int of(String urgency) {
        return switch (Urgency.valueOf(urgency)) {
            case EMERGENCY -> 90;
            case URGENT -> 70;
            case NORMAL -> 50;
        };
    }

    /** The priority after a reminder. */
    int raised(int priority) {
        return Math.min(100, priority + RAISED_BY);
    }
}
