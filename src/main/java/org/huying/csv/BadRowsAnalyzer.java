package org.huying.csv;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that bad rows stop with the rows to correct instead of a stack trace. */
class BadRowsAnalyzer extends AbstractFailureAnalyzer<BadRowsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadRowsException bad) {
        return new FailureAnalysis(
                bad.getMessage(), "Correct these rows in the folder that huying.organization.location names.", failure);
    }
}
