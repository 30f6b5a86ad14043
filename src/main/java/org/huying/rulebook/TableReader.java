package org.huying.rulebook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

import org.huying.routing.Name;

/** Takes the table of a decision out of its DMN model; a decision that is no table has none. */
final class TableReader {

    private TableReader() {}

    static Optional<RuleTable> read(DmnModelInstance model, DecisionDefinition definition, OffsetDateTime deployedAt) {
        return model.getModelElementById(definition.getKey()) instanceof Decision decision
                        && decision.getExpression() instanceof DecisionTable table
                ? Optional.of(new RuleTable(
                        definition.getKey(),
                        definition.getVersion(),
                        Name.ofLabel(Objects.requireNonNullElse(definition.getName(), definition.getKey())),
                        purpose(decision),
                        deployedAt,
                        table.getHitPolicy().name(),
                        table.getInputs().stream().map(TableReader::column).toList(),
                        table.getOutputs().stream().map(TableReader::column).toList(),
                        rules(List.copyOf(table.getRules()))))
                : Optional.empty();
    }

    /** Both languages stand in one line, with a dash between them. */
    private static @Nullable Name purpose(Decision decision) {
        var both = words(decision);
        return both == null ? null : new Name(both.zh().replaceFirst("\\s*[—–-]$", ""), both.en());
    }

    private static RuleTable.Column column(Input input) {
        var expression = text(input.getInputExpression().getText());
        return new RuleTable.Column(Name.ofLabel(Objects.requireNonNullElse(input.getLabel(), expression)), expression);
    }

    private static RuleTable.Column column(Output output) {
        var name = Objects.requireNonNullElse(output.getName(), output.getId());
        return new RuleTable.Column(Name.ofLabel(Objects.requireNonNullElse(output.getLabel(), name)), name);
    }

    private static List<RuleTable.Rule> rules(List<Rule> rows) {
        var rules = new ArrayList<RuleTable.Rule>();
        for (var row : rows) {
            rules.add(new RuleTable.Rule(
                    row.getId(),
                    rules.size() + 1,
                    words(row),
                    cells(row.getInputEntries(), entry -> Cell.asked(text(entry.getText()))),
                    cells(row.getOutputEntries(), entry -> Cell.said(text(entry.getText())))));
        }
        return List.copyOf(rules);
    }

    private static <E> List<Cell> cells(Iterable<E> entries, Function<E, Cell> reading) {
        var cells = new ArrayList<Cell>();
        entries.forEach(entry -> cells.add(reading.apply(entry)));
        return List.copyOf(cells);
    }

    private static @Nullable Name words(DmnElement element) {
        Description description = element.getDescription();
        return description == null ? null : Name.ofLabel(description.getTextContent());
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
