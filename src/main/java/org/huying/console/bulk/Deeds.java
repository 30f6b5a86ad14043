package org.huying.console.bulk;

import java.util.Objects;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.console.dispatch.Assignments;
import org.huying.handling.CallerRequests;
import org.huying.handling.OfficeRights;
import org.huying.intake.CallAccess;
import org.huying.intake.DeskCalls;
import org.huying.problem.Refusal;

/** Does to one call what is done to many, by the command that a page or form for that one call gives: it decides who may. */
@Component
class Deeds {

    private final DeskCalls desk;
    private final CallAccess access;
    private final CallerRequests callers;
    private final OfficeRights office;
    private final Assignments assignments;
    private final BulkTables tables;

    Deeds(
            DeskCalls desk,
            CallAccess access,
            CallerRequests callers,
            OfficeRights office,
            Assignments assignments,
            BulkTables tables) {
        this.desk = desk;
        this.access = access;
        this.callers = callers;
        this.office = office;
        this.assignments = assignments;
        this.tables = tables;
    }

    void carryOut(Bulk bulk, String number) {
        var call = desk.readable(number);
        switch (bulk.action()) {
            case URGE -> urge(call, bulk);
            case REASSIGN -> reassign(call, bulk);
            case MERGE -> desk.merge(number, Objects.requireNonNull(bulk.main()), bulk.note());
        }
    }

    /** A desk urges for the caller, an office in its own name; whoever handles several in one is urged once. */
    private void urge(Call call, Bulk bulk) {
        var main = call.mergedInto();
        if (call.status() == CallStatus.MERGED && main != null && tables.isChosen(bulk, main)) {
            throw Refusal.conflict("console.urgedWithMain", call.number(), main);
        }
        if (!access.isCaller(call) && office.has(call)) {
            office.urge(call.number(), bulk.note());
        } else {
            access.requireCaller(call);
            callers.urge(call.number(), bulk.note());
        }
    }

    /** A desk gives away what nobody has yet, an office every call. */
    private void reassign(Call call, Bulk bulk) {
        var department = Objects.requireNonNull(bulk.department());
        if (call.status() == CallStatus.UNASSIGNED && !office.has(call)) {
            assignments.assign(call, department, bulk.note());
        } else {
            office.reassign(call.number(), department, Objects.requireNonNull(bulk.note()));
        }
    }
}
