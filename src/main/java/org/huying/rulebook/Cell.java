package org.huying.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What one cell of a rule asks or says, as far as our tables use FEEL; anything richer stays as it is written.
 *
 * @param negated whether it asks for everything but that
 * @param values any of which is enough; none where the kind needs none
 */
public record Cell(Kind kind, boolean negated, List<String> values) {

    /** How the values are meant. */
    public enum Kind {
        /** Whatever it is. */
        ANY,
        /** Null or an empty text. */
        NOTHING,
        /** One of the values: texts, numbers, {@code true} or {@code false}. */
        IS,
        /** A text in which one of the values stands. */
        CONTAINS,
        /** A text that one of the values begins. */
        STARTS_WITH,
        /** FEEL, the only value. */
        WRITTEN
    }

    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ITEM =
            Pattern.compile("\"(?<is>[^\"]*)\"|contains\\((?:\\?|lower case\\(\\?\\)), *\"(?<part>[^\"]*)\"\\)"
                    + "|starts with\\(\\?, *\"(?<start>[^\"]*)\"\\)|(?<plain>true|false|-?\\d+(?:\\.\\d+)?)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

    /** What an input asks; nothing there, or a dash, asks nothing. */
    static Cell asked(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("-")) {
            return new Cell(Kind.ANY, false, List.of());
        }
        var not = NOT.matcher(stripped);
        return not.matches() ? read(not.group(1).strip(), true) : read(stripped, false);
    }

    /** What an output says. */
    static Cell said(String text) {
        return read(text.strip(), false);
    }

    private static Cell read(String text, boolean negated) {
        if (Stream.of("", "null", "\"\"").anyMatch(text::equals)) {
            return new Cell(Kind.NOTHING, negated, List.of());
        }
        var items = items(text);
        return items == null ? new Cell(Kind.WRITTEN, negated, List.of(text)) : items.negated(negated);
    }

    private Cell negated(boolean whether) {
        return new Cell(kind, whether, values);
    }

    /** All items of a list, where they are of one kind. */
    private static @Nullable Cell items(String text) {
        var item = ITEM.matcher(text);
        var comma = BETWEEN.matcher(text);
        var values = new ArrayList<String>();
        Kind kind = null;
        int from = 0;
        while (item.region(from, text.length()).lookingAt()) {
            var next = kind(item);
            if (kind != null && kind != next) {
                return null;
            }
            kind = next;
            values.add(value(item));
            if (item.end() == text.length()) {
                return new Cell(kind, false, List.copyOf(values));
            }
            if (!comma.region(item.end(), text.length()).lookingAt()) {
                return null;
            }
            from = comma.end();
        }
        return null;
    }

    private static Kind kind(Matcher item) {
        if (item.group("part") != null) {
            return Kind.CONTAINS;
        }
        return item.group("start") == null ? Kind.IS : Kind.STARTS_WITH;
    }

    private static String value(Matcher item) {
        return Stream.of("is", "part", "start")
                .map(item::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseGet(item::group);
    }
}
