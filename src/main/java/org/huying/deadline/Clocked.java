package org.huying.deadline;

import org.jspecify.annotations.Nullable;

/**
 * How SQL over the engine's tables reads off a process whose deadline a timer or task of it watches: {@code m} is the
 * element, {@code e} the process instance.
 *
 * <p>A target of an order is the subject of each of its deadlines, and so is an office that follows one up and a department
 * that supports a call; in the coordination of a lead department the cause is.
 */
final class Clocked {

    static final String KIND = "coalesce(m.kind, cause.text_)";

    static final String SUBJECT = "coalesce(target.text_, case when m.kind = 'COORDINATE' then cause.text_ end, '')";

    static final String VARIABLES = """
            left join act_ru_variable cause
              on coalesce(m.kind, 'COORDINATE') = 'COORDINATE' and cause.execution_id_ = e.id_ and cause.name_ = 'cause'
            left join act_ru_variable target
              on target.execution_id_ = e.id_ and target.name_ = 'target'
            """;

    private Clocked() {}

    static String quoted(@Nullable DeadlineKind kind) {
        return kind == null ? "null" : "'" + kind + "'";
    }
}
