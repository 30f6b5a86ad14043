package org.huying.deadline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The timers of our models, by element id, and whose date they carry. */
enum TimerElement {
    ASSIGN_OVERDUE("Event_AssignOverdue", DeadlineKind.ASSIGN, Date.DUE),
    ACKNOWLEDGE_REMINDER("Event_AcknowledgeReminder", DeadlineKind.ACKNOWLEDGE, Date.WARNING),
    ACKNOWLEDGE_OVERDUE("Event_AcknowledgeOverdue", DeadlineKind.ACKNOWLEDGE, Date.DUE),
    RESOLVE_WARNING("Event_ResolveWarning", DeadlineKind.RESOLVE, Date.WARNING),
    RESOLVE_OVERDUE("Event_ResolveOverdue", DeadlineKind.RESOLVE, Date.DUE),
    /** Whoever has to decide on more time has let it pass. */
    EXTENSION_LAPSED("Event_ExtensionLapsed", DeadlineKind.RESOLVE, Date.DUE),
    /** Once more after it was overdue and extended. */
    EXTENSION_WATCH("Event_ExtensionWatch", DeadlineKind.RESOLVE, Date.DUE),
    HOLD_REVIEW("Event_HoldReview", DeadlineKind.RESOLVE, Date.REVIEW),
    PROMISE_DUE("Event_PromiseDue", DeadlineKind.PROMISE, Date.PROMISE),
    SUPPORT_ACKNOWLEDGE_REMINDER("Event_SupportAcknowledgeReminder", DeadlineKind.ACKNOWLEDGE, Date.WARNING),
    SUPPORT_ACKNOWLEDGE_OVERDUE("Event_SupportAcknowledgeOverdue", DeadlineKind.ACKNOWLEDGE, Date.DUE),
    SUPPORT_WARNING("Event_SupportWarning", DeadlineKind.RESOLVE, Date.WARNING),
    SUPPORT_OVERDUE("Event_SupportOverdue", DeadlineKind.RESOLVE, Date.DUE),
    SUPPORT_EXTENSION_LAPSED("Event_SupportExtensionLapsed", DeadlineKind.RESOLVE, Date.DUE),
    VERIFY_OVERDUE("Event_VerifyOverdue", DeadlineKind.VERIFY, Date.DUE),
    COORDINATE_OVERDUE("Event_CoordinateOverdue", DeadlineKind.COORDINATE, Date.DUE),
    COORDINATION_WATCH("Event_CoordinationWatch", DeadlineKind.COORDINATE, Date.DUE),
    /** Of a target of an order: until it has acknowledged, then until it has reported done. */
    ORDER_OVERDUE("Event_OrderOverdue", null, Date.DUE),
    /** Of an office that follows up an order. */
    FOLLOW_UP_WATCH("Event_FollowUpWatch", DeadlineKind.COORDINATE, Date.DUE);

    /** Which date of its deadline a timer carries. */
    enum Date {
        DUE,
        WARNING,
        /** When a pause ends. */
        REVIEW,
        /** When a promise is due; where no promise runs, the date by which the call must be resolved stands for it. */
        PROMISE;

        Instant of(Deadline deadline) {
            return switch (this) {
                case DUE, PROMISE -> deadline.due();
                case WARNING -> Objects.requireNonNullElse(deadline.warnAt(), deadline.due());
                case REVIEW -> Objects.requireNonNullElse(deadline.pausedUntil(), deadline.due());
            };
        }
    }

    private final String id;
    private final @Nullable DeadlineKind kind;
    private final Date date;

    /** @param kind absent where the variable {@code cause} of its process says it */
    TimerElement(String id, @Nullable DeadlineKind kind, Date date) {
        this.id = id;
        this.kind = kind;
        this.date = date;
    }

    /** The id of its element in the model. */
    String id() {
        return id;
    }

    /**
     * The timers that are armed, as a SQL query with the columns {@code job, call_number, kind, subject, date, at,
     * stuck}. Its parameter {@code :zone} is the zone in which the engine writes its dates: the JVM's.
     */
    static String armed() {
        return """
                select j.id_ as job, e.business_key_ as call_number,
                  case when m.date = 'PROMISE' and promise.id is null then 'RESOLVE' else %s end as kind,
                  %s as subject, m.date,
                  j.duedate_ at time zone :zone as at, j.retries_ = 0 or j.suspension_state_ = 2 as stuck
                from act_ru_job j
                join (values %s) m (element, kind, date) on m.element = split_part(j.handler_cfg_, '$', 1)
                join act_ru_execution e on e.id_ = j.process_instance_id_
                %s
                left join deadline promise on m.date = 'PROMISE' and promise.call_number = e.business_key_
                  and promise.kind = 'PROMISE' and promise.started_at is not null and promise.ended_at is null
                where j.type_ = 'timer'
                """.formatted(
                Clocked.KIND,
                Clocked.SUBJECT,
                Arrays.stream(values())
                        .map(timer -> "('%s', %s, '%s')".formatted(timer.id, Clocked.quoted(timer.kind), timer.date))
                        .collect(Collectors.joining(", ")),
                Clocked.VARIABLES);
    }
}
