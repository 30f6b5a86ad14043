package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.huying.call.Calls;
import org.huying.organization.Organization;

/** Says whose desk a task of a call belongs on; {@code call.bpmn} asks it by name. */
@Component("desks")
public class Desks {

    private final Calls calls;
    private final Organization organization;

    Desks(Calls calls, Organization organization) {
        this.calls = calls;
        this.organization = organization;
    }

    /** Group id of the dispatch desk nearest to where the call is. */
    public String dispatch(DelegateExecution execution) {
        return dispatch(execution.getProcessBusinessKey());
    }

    /** Account id of whoever reported the call. */
    public String reporter(DelegateExecution execution) {
        return calls.require(execution.getProcessBusinessKey()).report().reporter();
    }

    String dispatch(String number) {
        var area = calls.require(number).report().area();
        return organization.dispatchDesk(organization.area(area).orElseThrow()).id();
    }
}
