package org.huying.routing;

import java.util.Locale;
import java.util.regex.Pattern;

import org.huying.csv.Row;

/** What a thing is called on screen, in Chinese and in English. */
public record Name(String zh, String en) {

    /** Chinese first, then from a Latin letter on English, with a line break or space between. */
    private static final Pattern BOTH =
            Pattern.compile("(.*\\p{IsHan}.*?)\\s+(\\p{IsLatin}\\P{IsHan}*)", Pattern.DOTALL);

    static Name of(Row row) {
        return new Name(row.name("name_zh"), row.name("name_en"));
    }

    /** The two names of a label that models carry, like {@code 应答 Acknowledge call}; a label in one language is both. */
    public static Name ofLabel(String label) {
        var both = BOTH.matcher(label.strip());
        return both.matches() ? new Name(both.group(1), both.group(2)) : new Name(label.strip(), label.strip());
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
