package org.huying.console.rules;

import java.util.List;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.rulebook.RuleTable;

/** Puts the rules of a table into the reader's words. */
@Component
class RuleRows {

    private final CellTexts cells;

    RuleRows(CellTexts cells) {
        this.cells = cells;
    }

    /** @param words that all stand in a row; blank for every row */
    List<RuleRow> of(RuleTable table, String words) {
        return table.rules().stream()
                .map(rule -> row(table, rule))
                .filter(row -> words.isBlank() || row.has(words))
                .toList();
    }

    private RuleRow row(RuleTable table, RuleTable.Rule rule) {
        var text = rule.text();
        return new RuleRow(
                rule,
                text == null ? null : text.in(LocaleContextHolder.getLocale()),
                rule.inputs().stream().map(cells::asked).toList(),
                rule.outputs().stream()
                        .map(cell -> cells.decided(cell, table.inputs()))
                        .toList());
    }
}
