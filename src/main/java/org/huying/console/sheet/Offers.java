package org.huying.console.sheet;

import java.util.List;
import java.util.Optional;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.intake.CallAccess;

/**
 * What the reader of a sheet may do about the call as it stands; the services behind say no by themselves.
 *
 * @param rate the departments, by group id, that the reader's street may still rate
 */
record Offers(
        boolean urge,
        boolean message,
        boolean attach,
        boolean withdraw,
        boolean verify,
        boolean supervise,
        boolean endSupervision,
        boolean resume,
        List<String> rate,
        boolean merge,
        boolean unmerge) {

    /**
     * What of it is offered.
     *
     * @param rate the departments, by group id, that the reader's street may still rate
     * @param supervisedFor path of the area for which it is supervised; absent where that was not kept, or nobody does
     */
    static Offers of(Call call, List<String> rate, Optional<String> supervisedFor, CallAccess access) {
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
                call.isSupervised() && access.endsSupervision(call, supervisedFor),
                call.hold() != null && access.isHolder(call),
                rate,
                desk && CallStatus.UNRESOLVED.contains(status),
                desk && status == CallStatus.MERGED);
    }

    public boolean any() {
        return urge
                || message
                || attach
                || withdraw
                || verify
                || supervise
                || endSupervision
                || resume
                || !rate.isEmpty()
                || merge
                || unmerge;
    }
}
