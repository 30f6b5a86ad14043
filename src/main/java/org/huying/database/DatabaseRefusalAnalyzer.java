package org.huying.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that the embedded database stops with two sentences instead of a stack trace. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseRefusal refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.remedy(), failure);
    }
}
