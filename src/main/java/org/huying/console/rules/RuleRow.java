package org.huying.console.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huying.rulebook.RuleTable;

/**
 * A rule in the reader's words.
 *
 * @param text what its author wrote beside it
 */
record RuleRow(RuleTable.Rule rule, @Nullable String text, List<CellText> inputs, List<CellText> outputs) {

    /** Whether every one of the words stands somewhere in it, in either language of its text, as a name or as a code. */
    boolean has(String words) {
        var all = all();
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
    }

    private String all() {
        var text = rule.text();
        var own = text == null ? Stream.of(rule.id()) : Stream.of(rule.id(), text.zh(), text.en());
        var cells = Stream.concat(inputs.stream(), outputs.stream())
                .filter(cell -> !cell.open())
                .flatMap(cell -> Stream.concat(Stream.of(cell.text()), Stream.ofNullable(cell.code())));
        return Stream.concat(own, cells).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }
}
