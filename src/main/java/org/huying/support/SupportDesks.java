package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.huying.call.Support;
import org.huying.call.Supports;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/** Says which coordination office decides about a supporting department; {@code support.bpmn} asks it by name. */
@Component("supportDesks")
public class SupportDesks {

    private final Supports supports;
    private final Organization organization;

    SupportDesks(Supports supports, Organization organization) {
        this.supports = supports;
        this.organization = organization;
    }

    /** Group id of the office of the department's area; of the one above where an office supports itself. */
    public String office(DelegateExecution execution) {
        return officeFor(target(execution));
    }

    /** The same of a department by its group id. */
    public String officeFor(String department) {
        return officeOf(department).id();
    }

    /** Group id of the office that rules on a return: the one of the department's area, for a second one the one above. */
    public String arbiter(DelegateExecution execution) {
        var target = target(execution);
        return arbiter(target, returned(execution.getProcessBusinessKey(), target));
    }

    /** Group id of the office that would rule if the department returned its part now. */
    public String nextArbiter(String number, String department) {
        return arbiter(department, returned(number, department) + 1);
    }

    private String arbiter(String target, int nth) {
        var office = officeOf(target);
        return nth > 1 ? above(office).id() : office.id();
    }

    private int returned(String number, String target) {
        return supports.open(number, target).map(Support::returned).orElse(0);
    }

    private Department officeOf(String target) {
        var department = organization.department(target).orElseThrow();
        return department.kind() == DepartmentKind.COORDINATION
                ? above(department)
                : organization.coordinationOf(department);
    }

    private Department above(Department office) {
        return organization.coordinationAbove(office).orElse(office);
    }

    private static String target(DelegateExecution execution) {
        return (String) execution.getVariable(SupportProcess.TARGET);
    }
}
