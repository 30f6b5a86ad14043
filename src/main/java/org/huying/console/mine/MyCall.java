package org.huying.console.mine;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallStatus;
import org.huying.console.Due;

/**
 * A call as whoever reported it sees it.
 *
 * @param next what happens next, in a sentence
 * @param due by when; absent where nothing is due
 * @param isDangerous whether it is an emergency that nobody has answered yet
 * @param urged when it was urged last and can be again, in a sentence
 * @param asked the last word on it where that is not the reporter's
 * @param resolved what the department says that it has done, as long as it waits to be confirmed
 * @param solution of which solution an answer to it is said
 * @param rating what the reporter has given it; absent where it was none
 * @param revision its last event as this shows it, by which a page left open knows that another has followed
 * @param key for what is written on it next: the same words sent twice stand there once
 */
record MyCall(
        String number,
        String title,
        CallStatus status,
        String area,
        @Nullable String place,
        String received,
        String next,
        @Nullable String promise,
        @Nullable Due due,
        boolean isDangerous,
        @Nullable String urged,
        Answers.@Nullable Word asked,
        Answers.@Nullable Word resolved,
        String solution,
        @Nullable Integer rating,
        long revision,
        String key) {

    /** Whether the reporter is asked what came of it. */
    public boolean asks() {
        return status == CallStatus.RESOLVED;
    }

    /** Whether somebody else should have done the next step by now. */
    public boolean isLate() {
        return !asks() && due != null && due.state().equals("late");
    }

    /** Whether there is something to see or to add: photos, words, or taking it back. */
    public boolean isUnderWay() {
        return status.isUnderWay();
    }

    /** Whether somebody works on it and can be reminded. */
    public boolean canBeUrged() {
        return status.isUnderWay() && !asks();
    }

    public boolean canBeWithdrawn() {
        return status.isUnderWay();
    }

    public boolean takesPhotos() {
        return status.isOpen();
    }
}
