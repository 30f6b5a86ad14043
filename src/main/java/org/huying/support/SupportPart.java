package org.huying.support;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallPart;
import org.huying.call.Calls;
import org.huying.call.SupportProgress;
import org.huying.call.Supports;
import org.huying.deadline.Deadlines;
import org.huying.organization.Assignee;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** What coordination can do about the part of a supporting department; the lead's part stays as it is. */
@Component
class SupportPart implements CallPart {

    private final Calls calls;
    private final SupportReminder reminder;
    private final Supports supports;
    private final SupportProgress parts;
    private final Deadlines deadlines;
    private final SupportExtensions extensions;
    private final SupportTasks tasks;
    private final OpenDecisions decisions;
    private final Assignee assignee;
    private final CurrentUser user;

    SupportPart(
            Calls calls,
            SupportReminder reminder,
            Supports supports,
            SupportProgress parts,
            Deadlines deadlines,
            SupportExtensions extensions,
            SupportTasks tasks,
            OpenDecisions decisions,
            Assignee assignee,
            CurrentUser user) {
        this.calls = calls;
        this.reminder = reminder;
        this.supports = supports;
        this.parts = parts;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.tasks = tasks;
        this.decisions = decisions;
        this.assignee = assignee;
        this.user = user;
    }

    @Override
    public boolean isLeads() {
        return false;
    }

    @Override
    public void urge(String number, @Nullable String target, @Nullable String note) {
        reminder.send(number, Objects.requireNonNull(target), CallEventType.URGED, note);
    }

    @Override
    public void giveTo(
            String number, @Nullable String target, String department, CallEventType why, @Nullable String note) {
        if (department.equals(target)) {
            return;
        }
        var call = calls.require(number);
        var to = assignee.require(department, call.report().area()).id();
        if (call.isHandledBy(to)) {
            throw Refusal.invalid("department", "support.handlesAlready", to);
        }
        var from = Objects.requireNonNull(target);
        decisions.refuse(number, from);
        parts.reassigned(number, supports.open(number, from).orElseThrow(), to, note);
        deadlines.passOn(number, from, to, user.id(), note == null ? "" : note);
        tasks.handOver(number, from, to);
    }

    @Override
    public void extend(String number, @Nullable String target, int workingDays, @Nullable String note) {
        extensions.extend(number, Objects.requireNonNull(target), workingDays, note);
    }
}
