package org.huying.rulebook;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.routing.Name;

/**
 * One version of a decision table, as it was deployed.
 *
 * @param decision its id, the same in all versions
 * @param purpose what its author says that it decides
 * @param hitPolicy the name of its DMN hit policy, such as {@code FIRST}
 * @param rules in the order in which they are tried
 */
public record RuleTable(
        String decision,
        int version,
        Name name,
        @Nullable Name purpose,
        OffsetDateTime deployedAt,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /**
     * What is asked or said.
     *
     * @param expression the variable that an input looks at; the name of an output
     */
    public record Column(Name name, String expression) {}

    /**
     * A row.
     *
     * @param id as kept with the calls that it decided about
     * @param place from 1
     * @param text what its author wrote beside it
     * @param inputs one for each column, likewise {@code outputs}
     */
    public record Rule(String id, int place, @Nullable Name text, List<Cell> inputs, List<Cell> outputs) {}
}
