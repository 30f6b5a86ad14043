package org.huying.rulebook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** The decision tables that are deployed. */
@Component
public class Rulebook {

    private static final Comparator<RuleTable> LARGEST_FIRST =
            Comparator.comparingInt((RuleTable table) -> -table.rules().size()).thenComparing(RuleTable::decision);

    private final RepositoryService repository;
    private final Clock clock;

    /** By definition id: what is deployed never changes. */
    private final Map<String, Optional<RuleTable>> tables = new ConcurrentHashMap<>();

    Rulebook(RepositoryService repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The version of each that decides today, the largest first. */
    public List<RuleTable> latest() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .flatMap(definition -> table(definition).stream())
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /**
     * One version; refused as not found where there is no such table.
     *
     * @param version the latest where none is named
     */
    public RuleTable require(String decision, @Nullable Integer version) {
        var query = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision);
        var definition =
                (version == null ? query.latestVersion() : query.decisionDefinitionVersion(version)).singleResult();
        return Optional.ofNullable(definition)
                .flatMap(this::table)
                .orElseThrow(() -> Refusal.notFound("rulebook.unknown", decision));
    }

    /** All that there are of a table, the latest first. */
    public List<Integer> versions(String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(DecisionDefinition::getVersion)
                .toList();
    }

    private Optional<RuleTable> table(DecisionDefinition definition) {
        return tables.computeIfAbsent(
                definition.getId(),
                id -> TableReader.read(repository.getDmnModelInstance(id), definition, deployedAt(definition)));
    }

    private OffsetDateTime deployedAt(DecisionDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant()
                .atZone(clock.getZone())
                .toOffsetDateTime();
    }
}
