package org.huying.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.problem.Refusal;
import org.huying.worktime.Budget;
import org.huying.worktime.Due;
import org.huying.worktime.Term;

/**
 * The deadlines of calls: planned by the decision table, started and ended by the process, extended and paused by the
 * coordination office. Their dates for the timers of the models are {@link TimerDates}.
 *
 * <p>Every method joins the caller's transaction. The same step done twice changes nothing the second time. The clock is
 * the application's.
 */
@Component("deadlineClocks")
@Transactional
public class Deadlines {

    private static final String NONE = "";
    private static final Set<DeadlineKind> OF_THE_WORK =
            EnumSet.of(DeadlineKind.RESOLVE, DeadlineKind.COORDINATE, DeadlineKind.PROMISE);
    private static final Duration PAUSE_AT_MOST = Duration.ofDays(5 * 365);

    private final Ledger ledger;
    private final EventLog events;
    private final Recount recount;
    private final Timetable timetable;
    private final Explainer explainer;
    private final Clock clock;

    Deadlines(Ledger ledger, EventLog events, Recount recount, Timetable timetable, Explainer explainer, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.recount = recount;
        this.timetable = timetable;
        this.explainer = explainer;
        this.clock = clock;
    }

    /** Writes down the budgets of a call; a plan whose clock has not been started is replaced. One statement. */
    public void plan(String callNumber, List<Planned> planned) {
        ledger.plan(callNumber, planned);
    }

    public void plan(String callNumber, DeadlineKind kind, Budget budget, @Nullable Integer warnPercent) {
        plan(callNumber, List.of(new Planned(kind, budget, warnPercent)));
    }

    /**
     * Starts the clock of what was planned, now. A clock that runs goes on as it is, only its owner changes: passing a
     * call on wins nobody time. When the last round has ended, a further round is started with the same budget.
     *
     * @param owner the department (group id) that has to keep the deadline
     * @throws IllegalStateException when nothing was planned
     */
    public Deadline start(String callNumber, DeadlineKind kind, String owner) {
        var last = ledger.current(callNumber, kind, NONE)
                .orElseThrow(() -> new IllegalStateException(
                        "No budget of " + kind + " was planned for call " + callNumber + ": plan it first."));
        if (last.isRunning()) {
            return owner.equals(last.owner()) ? last : changeOwner(last, owner, null, "");
        }
        var dates = dates(last.budget(), last.warnPercent());
        return last.endedAt() == null
                ? ledger.start(last.id(), owner, dates)
                : ledger.startNext(
                        callNumber, NONE, new Planned(kind, last.budget(), last.warnPercent()), owner, dates);
    }

    /**
     * Plans and starts in one, for what no table plans ahead. One that runs for the same subject is superseded: the
     * next level takes over.
     *
     * @param subject what tells it apart from others of its kind, e.g. the cause of a coordination
     */
    public Deadline open(String callNumber, DeadlineKind kind, String subject, String owner, Budget budget) {
        ledger.end(callNumber, kind, subject, Deadline.Outcome.SUPERSEDED, clock.instant());
        return ledger.startNext(callNumber, subject, new Planned(kind, budget), owner, dates(budget, null));
    }

    /**
     * Starts, now, a clock beside the call's own: another department has to do the same in the same time.
     *
     * @param subject the group id of the department, which has to keep the deadline
     * @throws IllegalStateException when nothing was planned for the call
     */
    public Deadline startBeside(String callNumber, DeadlineKind kind, String subject) {
        var plan = ledger.current(callNumber, kind, NONE)
                .map(own -> new Planned(kind, own.budget(), own.warnPercent()))
                .orElseThrow(() -> new IllegalStateException("No budget of " + kind + " for call " + callNumber));
        return ledger.startNext(callNumber, subject, plan, subject, dates(plan.budget(), plan.warnPercent()));
    }

    /** Plans and starts for many at once, each the owner and the subject of its own; one statement. */
    public List<Deadline> openAll(String callNumber, DeadlineKind kind, List<String> owners, Budget budget) {
        return ledger.openAll(callNumber, new Planned(kind, budget), owners, dates(budget, null));
    }

    /** What was due is done, in time or not; nothing happens when it does not run. */
    public void met(String callNumber, DeadlineKind kind) {
        met(callNumber, kind, NONE);
    }

    public void met(String callNumber, DeadlineKind kind, String subject) {
        ledger.end(callNumber, kind, subject, Deadline.Outcome.MET, clock.instant());
    }

    /** Somebody else sees to it now. */
    public void passed(String callNumber, DeadlineKind kind, String subject) {
        ledger.end(callNumber, kind, subject, Deadline.Outcome.SUPERSEDED, clock.instant());
    }

    /**
     * Starts once more, now, a clock that has run out, with the same time for its subject, who owns it.
     *
     * @throws IllegalStateException when none ran
     */
    public Deadline again(String callNumber, DeadlineKind kind, String subject) {
        var last = ledger.current(callNumber, kind, subject)
                .orElseThrow(() -> new IllegalStateException("No deadline " + kind + " of " + callNumber));
        return open(callNumber, kind, subject, subject, last.budget());
    }

    /** Its timer has found it overdue; it runs on. Nothing happens when it does not run. */
    public void breached(String callNumber, DeadlineKind kind) {
        breached(callNumber, kind, NONE);
    }

    public void breached(String callNumber, DeadlineKind kind, String subject) {
        ledger.breach(callNumber, kind, subject, clock.instant());
    }

    /** Nothing is due any more of this call, planned or running. */
    public void cancelAll(String callNumber, String why) {
        ledger.cancelAll(callNumber, why, clock.instant());
    }

    /** Nothing is due any more of this subject, a department that supports a call. */
    public void cancel(String callNumber, String subject, String why) {
        ledger.cancel(callNumber, subject, why, clock.instant());
    }

    /** Another department has to keep a running deadline; its clock does not change. */
    public Deadline changeOwner(String callNumber, DeadlineKind kind, String owner, @Nullable String who, String why) {
        return changeOwner(recount.lock(callNumber, kind, NONE), owner, who, why);
    }

    /**
     * Another department supports a call instead: everything that runs for the one runs for the other, and no clock
     * changes. What a coordination office owes stays the office's.
     */
    public void passOn(String callNumber, String from, String to, @Nullable String who, String why) {
        for (var running : ledger.passOn(callNumber, from, to)) {
            if (from.equals(running.owner())) {
                changeOwner(running, to, who, why);
            }
        }
    }

    /**
     * Grants working days more and moves the running timers. Of a budget in working days they are added to it; of
     * another, they are counted on from where it ends.
     *
     * @param who who approved it (user id)
     */
    public Deadline extend(String callNumber, DeadlineKind kind, int workingDays, String who, String why) {
        return extend(callNumber, kind, NONE, workingDays, who, why);
    }

    public Deadline extend(
            String callNumber, DeadlineKind kind, String subject, int workingDays, String who, String why) {
        return recount.after(recount.lock(callNumber, kind, subject), extended(workingDays, who, why));
    }

    /** What {@link #extend} would make of a deadline that runs; nothing changes. */
    @Transactional(readOnly = true)
    public Due ifExtended(Deadline running, int workingDays) {
        return recount.due(running, extended(workingDays, NONE, NONE));
    }

    private DeadlineEvent extended(int workingDays, String who, String why) {
        var most = Budget.Unit.WORKING_DAYS.max;
        if (workingDays < 1 || workingDays > most) {
            throw Refusal.invalid("extendDays", "deadline.extendDays", most);
        }
        return DeadlineEvent.extended(clock.instant(), new Budget(workingDays, Budget.Unit.WORKING_DAYS), who, why);
    }

    /**
     * Lets the clock stand still until a moment, when it goes on by itself, and moves the running timers. A pause
     * during a pause replaces what is left of it.
     */
    public Deadline pause(String callNumber, DeadlineKind kind, Instant until, String who, String why) {
        return pause(callNumber, kind, NONE, until, who, why);
    }

    public Deadline pause(String callNumber, DeadlineKind kind, String subject, Instant until, String who, String why) {
        requireAhead(until);
        return recount.after(
                recount.lock(callNumber, kind, subject), DeadlineEvent.paused(clock.instant(), until, who, why));
    }

    /** Ends a pause before its time and moves the running timers; nothing happens when the clock is not paused. */
    public Deadline resume(String callNumber, DeadlineKind kind, String who, String why) {
        return resume(callNumber, kind, NONE, who, why);
    }

    public Deadline resume(String callNumber, DeadlineKind kind, String subject, String who, String why) {
        var now = clock.instant();
        var running = recount.lock(callNumber, kind, subject);
        return running.isPaused(now) ? recount.after(running, DeadlineEvent.resumed(now, who, why)) : running;
    }

    /** Lets every clock of the work on a call stand still: the lead's, the supporting departments', coordination's. */
    public void pauseAll(String callNumber, Instant until, String who, String why) {
        requireAhead(until);
        var now = clock.instant();
        ledger.lockRunning(callNumber, OF_THE_WORK)
                .forEach(running -> recount.after(running, DeadlineEvent.paused(now, until, who, why)));
    }

    /** Ends the pauses of all these clocks before their time. */
    public void resumeAll(String callNumber, String who, String why) {
        var now = clock.instant();
        ledger.lockRunning(callNumber, OF_THE_WORK).stream()
                .filter(running -> running.isPaused(now))
                .forEach(paused -> recount.after(paused, DeadlineEvent.resumed(now, who, why)));
    }

    /** When offices open that day; it need not be a working day. */
    public Instant opening(LocalDate day) {
        return timetable.schedule().opening(day);
    }

    /** When a budget would be used up whose clock had started then. */
    public Instant dueAfter(Instant start, Budget budget) {
        return timetable.schedule().due(start, budget).at();
    }

    /** The last round, planned, running or ended. */
    @Transactional(readOnly = true)
    public Optional<Deadline> current(String callNumber, DeadlineKind kind) {
        return current(callNumber, kind, NONE);
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> current(String callNumber, DeadlineKind kind, String subject) {
        return ledger.current(callNumber, kind, subject);
    }

    /** The calls' own deadlines of some kinds that run, in one look. */
    @Transactional(readOnly = true)
    public List<Deadline> running(Collection<String> callNumbers, Collection<DeadlineKind> kinds) {
        return callNumbers.isEmpty() ? List.of() : ledger.running(callNumbers, kinds);
    }

    /** When what runs of calls and orders is over, and from when on it is near, in one look. */
    @Transactional(readOnly = true)
    public List<Near> near(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : ledger.near(numbers);
    }

    /** Every deadline of a call, planned ones and past rounds as well, oldest first. */
    @Transactional(readOnly = true)
    public List<Deadline> all(String callNumber) {
        return ledger.all(callNumber);
    }

    /** Its arithmetic in words, one sentence a line: every day, pause, extension, and who granted it why. */
    @Transactional(readOnly = true)
    public List<String> explain(Deadline deadline, Locale locale) {
        return explainer.explain(deadline, locale);
    }

    private void requireAhead(Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(PAUSE_AT_MOST))) {
            throw Refusal.invalid("reviewDate", "deadline.reviewDate", PAUSE_AT_MOST.toDays());
        }
    }

    private Ledger.Dates dates(Budget budget, @Nullable Integer warnPercent) {
        return Recount.dates(timetable.schedule(), new Term(clock.instant(), budget), warnPercent);
    }

    private Deadline changeOwner(Deadline running, String owner, @Nullable String who, String why) {
        events.append(running.id(), DeadlineEvent.ownerChanged(clock.instant(), running.owner(), who, why));
        return ledger.changeOwner(running.id(), owner);
    }
}
