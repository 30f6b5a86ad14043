package org.huying.deadline;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The timers of our models, by element id, and whose date they carry. */
enum TimerElement {
    ASSIGN_OVERDUE("Event_AssignOverdue", DeadlineKind.ASSIGN, false),
    ACKNOWLEDGE_REMINDER("Event_AcknowledgeReminder", DeadlineKind.ACKNOWLEDGE, true),
    ACKNOWLEDGE_OVERDUE("Event_AcknowledgeOverdue", DeadlineKind.ACKNOWLEDGE, false),
    RESOLVE_WARNING("Event_ResolveWarning", DeadlineKind.RESOLVE, true),
    RESOLVE_OVERDUE("Event_ResolveOverdue", DeadlineKind.RESOLVE, false),
    /** Once more after it was overdue and extended. */
    EXTENSION_WATCH("Event_ExtensionWatch", DeadlineKind.RESOLVE, false),
    SUPPORT_ACKNOWLEDGE_REMINDER("Event_SupportAcknowledgeReminder", DeadlineKind.ACKNOWLEDGE, true),
    SUPPORT_ACKNOWLEDGE_OVERDUE("Event_SupportAcknowledgeOverdue", DeadlineKind.ACKNOWLEDGE, false),
    SUPPORT_WARNING("Event_SupportWarning", DeadlineKind.RESOLVE, true),
    SUPPORT_OVERDUE("Event_SupportOverdue", DeadlineKind.RESOLVE, false),
    VERIFY_OVERDUE("Event_VerifyOverdue", DeadlineKind.VERIFY, false),
    COORDINATE_OVERDUE("Event_CoordinateOverdue", DeadlineKind.COORDINATE, false),
    COORDINATION_WATCH("Event_CoordinationWatch", DeadlineKind.COORDINATE, false),
    /** Of a target of an order: until it has acknowledged, then until it has reported done. */
    ORDER_OVERDUE("Event_OrderOverdue", null, false),
    FOLLOW_UP_OVERDUE("Event_FollowUpOverdue", DeadlineKind.COORDINATE, false),
    FOLLOW_UP_WATCH("Event_FollowUpWatch", DeadlineKind.COORDINATE, false);

    private final String id;
    private final @Nullable DeadlineKind kind;
    private final boolean warning;

    /** @param kind absent where the variable {@code cause} of its process says it */
    TimerElement(String id, @Nullable DeadlineKind kind, boolean warning) {
        this.id = id;
        this.kind = kind;
        this.warning = warning;
    }

    /** The id of its element in the model. */
    String id() {
        return id;
    }

    /**
     * The timers that are armed, as a SQL query with the columns {@code job, call_number, kind, subject, warning, at,
     * stuck}. Its parameter {@code :zone} is the zone in which the engine writes its dates: the JVM's.
     */
    static String armed() {
        return """
                select j.id_ as job, e.business_key_ as call_number, %s as kind, %s as subject, m.warning,
                  j.duedate_ at time zone :zone as at, j.retries_ = 0 or j.suspension_state_ = 2 as stuck
                from act_ru_job j
                join (values %s) m (element, kind, warning) on m.element = split_part(j.handler_cfg_, '$', 1)
                join act_ru_execution e on e.id_ = j.process_instance_id_
                %s
                where j.type_ = 'timer'
                """.formatted(
                Clocked.KIND,
                Clocked.SUBJECT,
                Arrays.stream(values())
                        .map(timer -> "('%s', %s, %s)".formatted(timer.id, Clocked.quoted(timer.kind), timer.warning))
                        .collect(Collectors.joining(", ")),
                Clocked.VARIABLES);
    }
}
