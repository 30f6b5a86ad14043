package org.huying.tasklist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Whose part of a call a process instance is about. */
@Component
class TaskDepartments {

    private static final String LEAD = "leadDepartment";
    private static final String TARGET = "target";

    private final RuntimeService runtime;

    TaskDepartments(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Group ids by instance; without a part of its own, whoever leads; absent where nobody does. */
    Map<String, String> of(Set<String> instances) {
        var found = new HashMap<String, String>();
        if (!instances.isEmpty()) {
            runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .variableNameIn(TARGET, LEAD)
                    .list()
                    .stream()
                    .filter(variable -> variable.getValue() instanceof String)
                    .sorted(Comparator.comparing(VariableInstance::getName))
                    .forEach(variable -> found.put(variable.getProcessInstanceId(), (String) variable.getValue()));
        }
        return found;
    }
}
