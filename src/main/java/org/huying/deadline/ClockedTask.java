package org.huying.deadline;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The user tasks of our models, by element id, that nobody may let lie without a deadline. */
enum ClockedTask {
    ASSIGN("Activity_AssignDepartment", DeadlineKind.ASSIGN),
    ACKNOWLEDGE("Activity_AcknowledgeCall", DeadlineKind.ACKNOWLEDGE),
    RESOLVE("Activity_ResolveCall", DeadlineKind.RESOLVE),
    VERIFY("Activity_VerifySolution", DeadlineKind.VERIFY),
    COORDINATE("Activity_Coordinate", DeadlineKind.COORDINATE);

    private final String id;
    private final DeadlineKind kind;

    ClockedTask(String id, DeadlineKind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** The id of its element in the model. */
    String id() {
        return id;
    }

    /** The tasks that wait, as a SQL query with the columns {@code task, call_number, kind, subject}. */
    static String waiting() {
        return """
                select distinct t.id_ as task, e.business_key_ as call_number, m.kind, coalesce(v.text_, '') as subject
                from act_ru_task t
                join (values %s) m (element, kind) on m.element = t.task_def_key_
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                left join act_ru_variable v
                  on m.kind = 'COORDINATE' and v.execution_id_ = e.id_ and v.name_ = 'cause'
                """.formatted(Arrays.stream(values())
                .map(task -> "('%s', '%s')".formatted(task.id, task.kind))
                .collect(Collectors.joining(", ")));
    }
}
