package org.huying.deadline;

import java.util.Date;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates of the ledger as the models ask for them, for their timers and tasks: {@code ${deadlines.resolveDue(execution)}}. */
@Component("deadlines")
@Transactional(readOnly = true)
public class TimerDates {

    private static final String NONE = "";

    private final Ledger ledger;

    TimerDates(Ledger ledger) {
        this.ledger = ledger;
    }

    public Date assignDue(DelegateExecution execution) {
        return due(execution, DeadlineKind.ASSIGN, NONE);
    }

    public Date acknowledgeReminder(DelegateExecution execution) {
        return warning(execution, DeadlineKind.ACKNOWLEDGE);
    }

    /** Of the department that leads, or of the supporting one that the variable {@code target} names; likewise below. */
    public Date acknowledgeDue(DelegateExecution execution) {
        return due(execution, DeadlineKind.ACKNOWLEDGE, target(execution));
    }

    public Date resolveWarning(DelegateExecution execution) {
        return warning(execution, DeadlineKind.RESOLVE);
    }

    public Date resolveDue(DelegateExecution execution) {
        return due(execution, DeadlineKind.RESOLVE, target(execution));
    }

    public Date verifyDue(DelegateExecution execution) {
        return due(execution, DeadlineKind.VERIFY, NONE);
    }

    /** The due time of the coordination of a supporting department, the variable {@code target}, or of its {@code cause}. */
    public Date coordinateDue(DelegateExecution execution) {
        var target = target(execution);
        return due(execution, DeadlineKind.COORDINATE, target.isEmpty() ? text(execution, "cause") : target);
    }

    /**
     * When the target of an order, the variable {@code target}, has to have acknowledged or done it; the variable
     * {@code cause} says which.
     */
    public Date carryOutDue(DelegateExecution execution) {
        return due(execution, DeadlineKind.valueOf(text(execution, "cause")), text(execution, "target"));
    }

    /** By when the office that follows up an order, the variable {@code target}, must have got everybody moving. */
    public Date followUpDue(DelegateExecution execution) {
        return due(execution, DeadlineKind.COORDINATE, text(execution, "target"));
    }

    /** When the hold of the call ends and it is reviewed. */
    public Date holdReview(DelegateExecution execution) {
        return date(execution, DeadlineKind.RESOLVE, TimerElement.Date.REVIEW);
    }

    /** By when the department has promised it; where it has promised no day, by when it must resolve the call. */
    public Date promiseDue(DelegateExecution execution) {
        var promised = ledger.current(execution.getProcessBusinessKey(), DeadlineKind.PROMISE, NONE)
                .filter(Deadline::isRunning);
        return promised.map(deadline -> Date.from(deadline.due())).orElseGet(() -> resolveDue(execution));
    }

    private static String target(DelegateExecution execution) {
        return Objects.requireNonNullElse((String) execution.getVariable("target"), NONE);
    }

    private static String text(DelegateExecution execution, String variable) {
        return String.valueOf(execution.getVariable(variable));
    }

    private Date due(DelegateExecution execution, DeadlineKind kind, String subject) {
        return Date.from(started(execution, kind, subject).due());
    }

    private Date warning(DelegateExecution execution, DeadlineKind kind) {
        return date(execution, kind, TimerElement.Date.WARNING);
    }

    private Date date(DelegateExecution execution, DeadlineKind kind, TimerElement.Date date) {
        return Date.from(date.of(started(execution, kind, target(execution))));
    }

    private Deadline started(DelegateExecution execution, DeadlineKind kind, String subject) {
        var callNumber = execution.getProcessBusinessKey();
        return ledger.current(callNumber, kind, subject)
                .filter(Deadline::isRunning)
                .orElseThrow(() -> new IllegalStateException("No clock runs for " + kind + " " + subject + " of call "
                        + callNumber + ": start it before " + execution.getCurrentActivityId() + " is entered."));
    }
}
