package org.huying.console.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.console.Vocabulary;
import org.huying.rulebook.Cell;
import org.huying.rulebook.RuleTable;

/** Says what a cell asks or decides: its codes by what they are called. */
@Component
class CellTexts {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Units, levels and the like: their words say all of it. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+|true|false");

    private final Vocabulary vocabulary;
    private final MessageSource messages;

    CellTexts(Vocabulary vocabulary, MessageSource messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    CellText asked(Cell cell) {
        var text =
                switch (cell.kind()) {
                    case ANY -> say("console.any");
                    case NOTHING -> say("console.rules.nothing");
                    case IS -> either(cell, vocabulary::asked);
                    case STARTS_WITH -> say("console.rules.allOf", either(cell, vocabulary::asked));
                    case CONTAINS -> say("console.rules.contains", either(cell, this::quoted));
                    case WRITTEN -> cell.values().get(0);
                };
        var codes = cell.kind() == Cell.Kind.CONTAINS ? null : codes(cell.values(), text);
        return new CellText(
                cell.negated() ? say("console.rules.not", text) : text, codes, cell.kind() == Cell.Kind.ANY);
    }

    /** @param inputs of the table, whose variables a formula may name */
    CellText decided(Cell cell, List<RuleTable.Column> inputs) {
        var text =
                switch (cell.kind()) {
                    case IS ->
                        cell.values().stream()
                                .flatMap(COMMA::splitAsStream)
                                .map(vocabulary::decided)
                                .collect(joining(say("console.rules.and")));
                    case WRITTEN -> formula(cell.values().get(0), inputs);
                    default -> say("console.rules.nothing");
                };
        return new CellText(text, codes(cell.values(), text), false);
    }

    private static @Nullable String codes(List<String> values, String text) {
        var needless = values.stream().allMatch(value -> CONSTANT.matcher(value).matches());
        var codes = String.join(", ", values);
        return needless || codes.equals(text) ? null : codes;
    }

    private static String formula(String written, List<RuleTable.Column> inputs) {
        var formula = written.replace('*', '×');
        for (var input : inputs) {
            var name = input.name().in(LocaleContextHolder.getLocale());
            formula = formula.replaceAll(
                    "\\b" + Pattern.quote(input.expression()) + "\\b", Matcher.quoteReplacement(name));
        }
        return formula;
    }

    private String either(Cell cell, UnaryOperator<String> word) {
        return cell.values().stream().map(word).collect(joining(say("console.rules.or")));
    }

    private String quoted(String word) {
        return say("console.rules.quoted", word);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
