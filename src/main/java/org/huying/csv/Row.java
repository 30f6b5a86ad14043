package org.huying.csv;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a CSV file, asked for its values column by column. */
public record Row(String file, long line, Map<String, String> values) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 200;

    /** What is wrong with a row, for whoever has to correct it. */
    public static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String reason;

        public Wrong(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    public Optional<String> optional(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    public String text(String column) {
        return optional(column).orElseThrow(() -> new Wrong(column + " is empty"));
    }

    /** A text that fits a screen. */
    public String name(String column) {
        var name = text(column);
        if (name.length() > LONGEST_NAME) {
            throw new Wrong(
                    "%s has %d characters, at most %d are allowed".formatted(column, name.length(), LONGEST_NAME));
        }
        return name;
    }

    /** Lower-case letters and digits in groups joined by single hyphens. */
    public String slug(String column) {
        var slug = name(column);
        if (!SLUG.matcher(slug).matches()) {
            throw new Wrong("%s \"%s\" may only have a-z and 0-9, joined by single hyphens".formatted(column, slug));
        }
        return slug;
    }

    /** {@code pattern} is a regular expression for all of the value. */
    public String matching(String column, String pattern) {
        var value = text(column);
        if (!value.matches(pattern)) {
            throw new Wrong("%s \"%s\" does not look like %s".formatted(column, value, pattern));
        }
        return value;
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        var value = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> new Wrong(
                        "%s \"%s\" is none of %s".formatted(column, value, Arrays.toString(type.getEnumConstants()))));
    }

    public int count(String column) {
        var value = text(column);
        if (!value.matches("\\d{1,6}")) {
            throw new Wrong("%s \"%s\" is no number from 0 to 999999".formatted(column, value));
        }
        return Integer.parseInt(value);
    }

    public boolean yes(String column) {
        var value = optional(column).orElse("no");
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Wrong("%s \"%s\" is neither \"yes\" nor \"no\"".formatted(column, value));
        };
    }
}
