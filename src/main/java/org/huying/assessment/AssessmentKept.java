package org.huying.assessment;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.routing.DecisionResults;

/** Keeps the marks that the decision gave to a department, one row per criterion. */
@Component("assessmentKept")
class AssessmentKept implements ExecutionListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    AssessmentKept(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var rows = DecisionResults.of(execution).getResultList();
        jdbc.sql("""
                        insert into assessment (call_number, department, criterion, marks, assessed_at)
                        select :call, :department, criterion, marks, :now
                        from unnest(:criteria::text[], :marks::numeric[]) as row (criterion, marks)
                        """)
                .param("call", execution.getProcessBusinessKey())
                .param("department", execution.getVariable(AssessmentFacts.ASSESSED_DEPARTMENT))
                .param(
                        "criteria",
                        rows.stream().map(row -> row.get("criterion")).toArray(String[]::new))
                .param("marks", rows.stream().map(AssessmentKept::marks).toArray(Double[]::new))
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private static Double marks(Map<String, Object> row) {
        return ((Number) Objects.requireNonNull(row.get("marks"), "marks")).doubleValue();
    }
}
