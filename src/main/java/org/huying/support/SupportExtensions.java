package org.huying.support;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.call.Support;
import org.huying.call.SupportProgress;
import org.huying.call.Supports;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.deadline.ExtensionRule;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Extensions (延期) of one part in a call: no date of another department moves. */
@Component
class SupportExtensions {

    private final Supports supports;
    private final CallProgress calls;
    private final SupportProgress progress;
    private final Deadlines deadlines;
    private final ExtensionRule rule;
    private final CurrentUser user;

    SupportExtensions(
            Supports supports,
            CallProgress calls,
            SupportProgress progress,
            Deadlines deadlines,
            ExtensionRule rule,
            CurrentUser user) {
        this.supports = supports;
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.rule = rule;
        this.user = user;
    }

    int longest() {
        return rule.longest();
    }

    /** Keeps the request, or refuses it: the deadline is over, or time was granted as often as it may be. */
    void ask(String number, String department, int workingDays, @Nullable String why) {
        var support = require(number, department);
        rule.check(support.resolveBy().toInstant(), support.extended());
        progress.extensionAsked(number, department, workingDays, why);
    }

    /** Grants what was asked for. */
    void grant(String number, String department, @Nullable String note) {
        calls.lock(number);
        var support = require(number, department);
        rule.checkGrant(support.resolveBy().toInstant());
        var asked = support.askedDays();
        if (asked == null) {
            throw Refusal.conflict("support.extendedMeanwhile");
        }
        extend(number, department, asked, note);
    }

    /** Grants working days more; what was late stays late. */
    void extend(String number, String department, int workingDays, @Nullable String note) {
        calls.lock(number);
        var support = require(number, department);
        var extended = deadlines.extend(
                number, DeadlineKind.RESOLVE, department, workingDays, user.id(), note == null ? "" : note);
        progress.extended(number, support, support.resolveBy().toInstant(), extended.due(), note);
    }

    void refuse(String number, String department, @Nullable String note) {
        progress.extensionRefused(number, department, note);
    }

    private Support require(String number, String department) {
        return supports.open(number, department).orElseThrow();
    }
}
