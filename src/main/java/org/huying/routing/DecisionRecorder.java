package org.huying.routing;

import java.time.Clock;
import java.util.LinkedHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps with the call which version of which decision with which rules and inputs decided about it.
 *
 * <p>A decision that somebody only tries out has no call and leaves no record. The engine's own decision history would
 * cost some twenty rows per call and needs the history level {@code full}.
 */
@Component
class DecisionRecorder implements DmnDecisionTableEvaluationListener {

    /** The variable that names the department, where a decision is about one of several; kept beside the inputs. */
    static final String DEPARTMENT = "assessedDepartment";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRecorder(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var context = Context.getCoreExecutionContext();
        if (context != null && context.getExecution() instanceof ExecutionEntity execution) {
            record(execution, event);
        }
    }

    private void record(ExecutionEntity execution, DmnDecisionTableEvaluationEvent event) {
        var decision = (DecisionDefinition) event.getDecision();
        jdbc.sql("insert into routing_record (call_number, at, decision, decision_version, rule_ids, inputs)"
                        + " values (:call, :at, :decision, :version, :rules, :inputs::jsonb)")
                .param("call", execution.getProcessBusinessKey())
                .param("at", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("decision", decision.getKey())
                .param("version", decision.getVersion())
                .param(
                        "rules",
                        event.getMatchingRules().stream()
                                .map(DmnEvaluatedDecisionRule::getId)
                                .toArray(String[]::new))
                .param("inputs", inputs(event, execution.getVariable(DEPARTMENT)))
                .update();
    }

    private String inputs(DmnDecisionTableEvaluationEvent event, @Nullable Object department) {
        var inputs = new LinkedHashMap<String, Object>();
        if (department != null) {
            inputs.put(DEPARTMENT, department);
        }
        event.getInputs()
                .forEach(input -> inputs.put(
                        input.getName() == null ? input.getId() : input.getName(),
                        input.getValue().getValue()));
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision's inputs are plain values", e);
        }
    }
}
