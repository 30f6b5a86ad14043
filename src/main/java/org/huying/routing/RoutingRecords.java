package org.huying.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells why a call was judged, routed and timed as it was: what {@link DecisionRecorder} kept, with the rules' own words. */
@Component
public class RoutingRecords {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Clock clock;

    RoutingRecords(JdbcClient jdbc, RepositoryService repository, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<RoutingRecord> of(String callNumber) {
        return jdbc.sql("select * from routing_record where call_number = :call order by id")
                .param("call", callNumber)
                .query(this::read)
                .list();
    }

    private RoutingRecord read(ResultSet row, int index) throws SQLException {
        var decision = row.getString("decision");
        var version = row.getInt("decision_version");
        var definition = definition(decision, version);
        var inputs = inputs(row.getString("inputs"));
        return new RoutingRecord(
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                decision,
                Name.ofLabel(definition.map(DecisionDefinition::getName).orElse(decision)),
                version,
                inputs.remove(DecisionRecorder.DEPARTMENT) instanceof String department ? department : null,
                Arrays.stream((String[]) row.getArray("rule_ids").getArray())
                        .map(id -> new RoutingRecord.Rule(
                                id,
                                definition.map(found -> text(found.getId(), id)).orElse(null)))
                        .toList(),
                inputs);
    }

    private Optional<DecisionDefinition> definition(String decision, int version) {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .decisionDefinitionVersion(version)
                .singleResult());
    }

    private @Nullable String text(String definition, String rule) {
        var model = repository.getDmnModelInstance(definition);
        return model.getModelElementById(rule) instanceof Rule found && found.getDescription() != null
                ? found.getDescription().getTextContent().strip()
                : null;
    }

    private Map<String, @Nullable Object> inputs(String kept) {
        try {
            return json.readValue(kept, new TypeReference<Map<String, @Nullable Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the recorder wrote", e);
        }
    }
}
