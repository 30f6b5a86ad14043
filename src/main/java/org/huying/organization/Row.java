package org.huying.organization;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a CSV file, asked for its values column by column. */
record Row(String file, long line, Map<String, String> values) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 200;

    /** What is wrong with a row. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String reason) {
            super(reason);
        }
    }

    Optional<String> optional(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    String text(String column) {
        var text = optional(column).orElseThrow(() -> new Wrong(column + " is empty"));
        if (text.length() > LONGEST_NAME) {
            throw new Wrong(
                    "%s has %d characters, at most %d are allowed".formatted(column, text.length(), LONGEST_NAME));
        }
        return text;
    }

    /** Lower-case letters and digits in groups joined by single hyphens. */
    String slug(String column) {
        var slug = text(column);
        if (!SLUG.matcher(slug).matches()) {
            throw new Wrong("%s \"%s\" may only have a-z and 0-9, joined by single hyphens".formatted(column, slug));
        }
        return slug;
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        var value = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> new Wrong(
                        "%s \"%s\" is none of %s".formatted(column, value, Arrays.toString(type.getEnumConstants()))));
    }

    int count(String column) {
        var value = text(column);
        if (!value.matches("\\d{1,6}")) {
            throw new Wrong("%s \"%s\" is no number from 0 to 999999".formatted(column, value));
        }
        return Integer.parseInt(value);
    }

    boolean yes(String column) {
        var value = optional(column).orElse("no");
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Wrong("%s \"%s\" is neither \"yes\" nor \"no\"".formatted(column, value));
        };
    }
}
