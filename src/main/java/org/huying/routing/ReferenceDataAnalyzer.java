package org.huying.routing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that bad reference data stops with the rows to correct instead of a stack trace. */
class ReferenceDataAnalyzer extends AbstractFailureAnalyzer<ReferenceDataException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ReferenceDataException bad) {
        return new FailureAnalysis(bad.getMessage(), ReferenceDataException.ACTION, failure);
    }
}
