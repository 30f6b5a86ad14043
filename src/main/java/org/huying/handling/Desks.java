package org.huying.handling;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/** Says whose desk a task of a call belongs on; {@code call.bpmn} asks it by name. */
@Component("desks")
public class Desks {

    private final Calls calls;
    private final Organization organization;
    private final Returns returns;

    Desks(Calls calls, Organization organization, Returns returns) {
        this.calls = calls;
        this.organization = organization;
        this.returns = returns;
    }

    /** Group id of the dispatch desk nearest to where the call is. */
    public String dispatch(DelegateExecution execution) {
        return dispatch(execution.getProcessBusinessKey());
    }

    /** Account id of whoever reported the call. */
    public String reporter(DelegateExecution execution) {
        return calls.require(execution.getProcessBusinessKey()).report().reporter();
    }

    /**
     * Group id of the coordination office that rules on a returned call: the one above the department that returned it,
     * and for a second return the one above that.
     */
    public String arbiter(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        return arbiter(number, returns.count(number));
    }

    /** Group id of the office that would rule if the lead returned the call now. */
    public String nextArbiter(String number) {
        return arbiter(number, returns.count(number) + 1);
    }

    private String arbiter(String number, int nth) {
        var office = officeOf(number);
        return nth > 1 ? organization.coordinationAbove(office).orElse(office).id() : office.id();
    }

    /** Group id of the coordination office that decides for the lead: its area's; the one above for an office. */
    public String office(DelegateExecution execution) {
        return officeFor(execution.getProcessBusinessKey());
    }

    /** The same of a call by its number; models tell methods apart by their name alone. */
    public String officeFor(String number) {
        return officeOf(number).id();
    }

    /** Whether somebody of these groups decides about a call: as the office for its lead, or as one above that. */
    boolean decide(Set<String> groups, Call call) {
        return Stream.iterate(
                        Optional.of(deciding(call)),
                        Optional::isPresent,
                        office -> office.flatMap(organization::coordinationAbove))
                .flatMap(Optional::stream)
                .anyMatch(office -> groups.contains(office.id()));
    }

    /** As long as nobody leads it, a call is the matter of the desk that looks for a department. */
    private Department deciding(Call call) {
        return call.leadDepartment() == null
                ? organization.coordinationOf(
                        organization.department(dispatch(call.number())).orElseThrow())
                : officeOf(call.number());
    }

    private Department officeOf(String number) {
        var lead = organization.department(calls.require(number).requireLead()).orElseThrow();
        return lead.kind() == DepartmentKind.COORDINATION
                ? organization.coordinationAbove(lead).orElse(lead)
                : organization.coordinationOf(lead);
    }

    String dispatch(String number) {
        var area = calls.require(number).report().area();
        return organization.dispatchDesk(organization.area(area).orElseThrow()).id();
    }
}
