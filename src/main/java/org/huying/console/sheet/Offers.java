package org.huying.console.sheet;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.intake.CallAccess;

/** What the reader of a sheet may do about the call as it stands; the services behind say no by themselves. */
record Offers(
        boolean urge,
        boolean message,
        boolean attach,
        boolean withdraw,
        boolean verify,
        boolean supervise,
        boolean endSupervision,
        boolean merge,
        boolean unmerge) {

    static Offers of(Call call, CallAccess access) {
        var status = call.status();
        var caller = access.isCaller(call);
        var supervisor = access.isSupervisor(call);
        var desk = access.isDesk(call);
        return new Offers(
                caller && status.isUnderWay(),
                access.handles(call) && status.isUnderWay(),
                access.handles(call) && status.isOpen(),
                caller && status.isUnderWay(),
                caller && status == CallStatus.RESOLVED,
                supervisor && status.isOpen() && call.supervision() == null,
                supervisor && call.isSupervised(),
                desk && CallStatus.UNRESOLVED.contains(status),
                desk && status == CallStatus.MERGED);
    }

    public boolean any() {
        return urge || message || attach || withdraw || verify || supervise || endSupervision || merge || unmerge;
    }
}
