package org.huying.console.mine;

import org.huying.call.CallStatus;

/** A part of the page of my calls: those that wait for their reporter, those that are late, and all others. */
enum Section {
    ASKING("asking", "(status = 'RESOLVED' or " + Answers.UNANSWERED + ")"),
    LATE("late", "not " + ASKING.condition + " and " + Sql.LATE),
    OTHERS("after", "not " + ASKING.condition + " and not " + Sql.LATE);

    private final String parameter;
    private final String condition;

    Section(String parameter, String condition) {
        this.parameter = parameter;
        this.condition = condition;
    }

    /** The parameter that says after which number its next page starts. */
    public String parameter() {
        return parameter;
    }

    /** SQL over {@code call}; {@code :now} is the present moment. */
    String condition() {
        return condition;
    }

    /** What the conditions above are made of; an enum knows no constants of its own before its values. */
    private static final class Sql {

        static final String LATE =
                "coalesce(case status when '" + CallStatus.DISPATCHED + "' then acknowledge_by < :now"
                        + " when '" + CallStatus.ACKNOWLEDGED + "' then resolve_by < :now"
                        + " when '" + CallStatus.IN_PROGRESS + "' then resolve_by < :now end, false)";
    }
}
