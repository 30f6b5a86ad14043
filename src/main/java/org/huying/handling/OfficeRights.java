package org.huying.handling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * What a coordination office does about a call without having been called: it urges the lead department, and gives the
 * call to another one. Each is one transaction.
 */
@Service
@Transactional
public class OfficeRights {

    private final Calls calls;
    private final CallProgress progress;
    private final LeadPart part;
    private final Desks desks;
    private final CurrentUser user;

    OfficeRights(Calls calls, CallProgress progress, LeadPart part, Desks desks, CurrentUser user) {
        this.calls = calls;
        this.progress = progress;
        this.part = part;
        this.desks = desks;
        this.user = user;
    }

    /** Whether the user works at the office that decides for the call's lead, or at one above it, or is an administrator. */
    public boolean has(Call call) {
        return user.isAdmin() || desks.decide(user.groups(), call);
    }

    /** Reminds the lead department, or the desk that looks for one; no clock changes. */
    public void urge(String number, @Nullable String note) {
        unresolved(number);
        part.urge(number, null, note);
    }

    /**
     * Gives the call to another lead department; no clock restarts.
     *
     * @param department group id
     * @throws Refusal where another office decides, the call is on hold or resolved, or a decision is open
     */
    public void reassign(String number, String department, String reason) {
        var call = unresolved(number);
        if (call.status() == CallStatus.ON_HOLD) {
            throw Refusal.conflict("handling.endHoldFirst", number);
        }
        if (department.equals(call.leadDepartment())) {
            throw Refusal.invalid("department", "handling.handlesAlready", department);
        }
        part.giveTo(number, null, department, CallEventType.REASSIGNED, reason);
    }

    private Call unresolved(String number) {
        progress.lock(number);
        var call = calls.require(number);
        if (!has(call)) {
            throw Refusal.forbidden("handling.anotherOffice", number);
        }
        if (!CallStatus.UNRESOLVED.contains(call.status())) {
            throw Refusal.conflict("call.notNow", number);
        }
        return call;
    }
}
