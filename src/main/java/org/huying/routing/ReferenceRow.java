package org.huying.routing;

import java.util.Arrays;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of reference data, asked for its values column by column. */
record ReferenceRow(CSVRecord values) {

    /** What is wrong with a row, for whoever has to correct it. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String reason;

        Wrong(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    @Nullable
    String optional(String column) {
        var value = values.get(column);
        return value.isEmpty() ? null : value;
    }

    String text(String column) {
        var value = optional(column);
        if (value == null) {
            throw new Wrong(column + " is empty");
        }
        return value;
    }

    String matching(String column, String pattern) {
        var value = text(column);
        if (!value.matches(pattern)) {
            throw new Wrong("%s \"%s\" does not look like %s".formatted(column, value, pattern));
        }
        return value;
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        var value = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findAny()
                .orElseThrow(() -> new Wrong(
                        "%s \"%s\" is none of %s".formatted(column, value, Arrays.toString(type.getEnumConstants()))));
    }

    Name name() {
        return new Name(text("name_zh"), text("name_en"));
    }
}
