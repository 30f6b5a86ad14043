package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.huying.call.Call;

/** The facts of a call that its process keeps as variables. */
final class CallFacts {

    private CallFacts() {}

    /**
     * Sets them to what our tables say. Whoever completes a task over the engine's interface can send any variable along;
     * none of them may give the call another department or name.
     */
    static void restore(DelegateTask task, Call call) {
        task.setVariable(CallProcess.CALL_NUMBER, call.number());
        task.setVariable(CallProcess.TITLE, call.report().title());
        task.setVariable(CallProcess.AREA_PATH, call.report().areaPath());
        task.setVariable(CallProcess.CATEGORY, call.report().category());
        task.setVariable(CallProcess.URGENCY, call.urgency().name());
        task.setVariable(CallProcess.LEAD_DEPARTMENT, call.leadDepartment());
    }
}
