package org.huying.deadline;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The user tasks of our models, by element id, that nobody may let lie without a deadline. */
public enum ClockedTask {
    ASSIGN("Activity_AssignDepartment", DeadlineKind.ASSIGN),
    ACKNOWLEDGE("Activity_AcknowledgeCall", DeadlineKind.ACKNOWLEDGE),
    /** Whose the call is; the clock of the department that returned it goes on. */
    ARBITRATE("Activity_Arbitrate", DeadlineKind.ACKNOWLEDGE),
    RESOLVE("Activity_ResolveCall", DeadlineKind.RESOLVE),
    /** More time, decided on within the time that is left. */
    DECIDE_EXTENSION("Activity_DecideExtension", DeadlineKind.RESOLVE),
    DECIDE_HOLD("Activity_DecideHold", DeadlineKind.RESOLVE),
    /** Returned when the work had begun. */
    ARBITRATE_RETURN("Activity_ArbitrateReturn", DeadlineKind.RESOLVE),
    VERIFY("Activity_VerifySolution", DeadlineKind.VERIFY),
    ACKNOWLEDGE_SUPPORT("Activity_AcknowledgeSupport", DeadlineKind.ACKNOWLEDGE),
    SUPPORT("Activity_SupportCall", DeadlineKind.RESOLVE),
    /** Of a part in a call; likewise below. */
    ARBITRATE_SUPPORT("Activity_ArbitrateSupport", DeadlineKind.ACKNOWLEDGE),
    ARBITRATE_SUPPORT_RETURN("Activity_ArbitrateSupportReturn", DeadlineKind.RESOLVE),
    DECIDE_SUPPORT_EXTENSION("Activity_DecideSupportExtension", DeadlineKind.RESOLVE),
    COORDINATE("Activity_Coordinate", DeadlineKind.COORDINATE),
    /** First to be acknowledged, then to be reported done. */
    CARRY_OUT("Activity_CarryOutOrder", null),
    FOLLOW_UP("Activity_FollowUpOrder", DeadlineKind.COORDINATE);

    private final String id;
    private final @Nullable DeadlineKind kind;

    /** @param kind absent where the variable {@code cause} of its process says it */
    ClockedTask(String id, @Nullable DeadlineKind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** The id of its element in the model. */
    public String id() {
        return id;
    }

    /** The tasks that wait, as a SQL query with the columns {@code task, call_number, kind, subject}. */
    static String waiting() {
        return """
                select distinct t.id_ as task, e.business_key_ as call_number, %s as kind, %s as subject
                from act_ru_task t
                join (values %s) m (element, kind) on m.element = t.task_def_key_
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                %s
                """.formatted(
                        Clocked.KIND,
                        Clocked.SUBJECT,
                        Arrays.stream(values())
                                .map(task -> "('%s', %s)".formatted(task.id, Clocked.quoted(task.kind)))
                                .collect(Collectors.joining(", ")),
                        Clocked.VARIABLES);
    }
}
