package org.huying.coordination;

import java.util.List;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallPart;

/** Whose part of the call a process is about: that of the supporting department it names, or the lead's. */
@Component
class Parts {

    private final List<CallPart> parts;

    Parts(List<CallPart> parts) {
        this.parts = parts;
    }

    CallPart of(VariableScope scope) {
        var leads = target(scope) == null;
        return parts.stream()
                .filter(part -> part.isLeads() == leads)
                .findFirst()
                .orElseThrow();
    }

    /** Group id of the supporting department; absent where it is about the lead's part. */
    static @Nullable String target(VariableScope scope) {
        return (String) scope.getVariable(CoordinationProcess.TARGET);
    }

    static @Nullable String reason(VariableScope scope) {
        return (String) scope.getVariable(CoordinationProcess.REASON);
    }
}
