package org.huying.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start without an administrator with the settings that make one instead of a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoAdministratorException cause) {
        return new FailureAnalysis(cause.getMessage(), NoAdministratorException.ACTION, failure);
    }
}
