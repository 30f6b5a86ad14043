package org.huying.console.sheet;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.intake.CallAccess;

/** Lets only those at a call sheet who may read the call; for everybody else there is no such call. */
@Component
class SheetReader {

    private final Jobs jobs;
    private final Calls calls;
    private final CallAccess access;

    SheetReader(Jobs jobs, Calls calls, CallAccess access) {
        this.jobs = jobs;
        this.calls = calls;
        this.access = access;
    }

    Call require(String number) {
        jobs.require(ConsolePage.CALLS);
        var call = calls.require(number);
        access.requireReader(call);
        return call;
    }
}
