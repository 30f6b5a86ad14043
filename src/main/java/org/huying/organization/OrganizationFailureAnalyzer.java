package org.huying.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that the organisation stops ends with what is wrong and what to do, not with a stack trace. */
class OrganizationFailureAnalyzer extends AbstractFailureAnalyzer<OrganizationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OrganizationException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
