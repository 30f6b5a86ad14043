package org.huying.routing;

import java.util.Arrays;
import java.util.List;

import org.huying.organization.AreaLevel;

/**
 * A department as decision tables and duty lists name it, {@code water@DISTRICT}: which one that is depends on where
 * the call comes from.
 */
public record ResponsibleDepartment(String code, AreaLevel level) {

    private static final List<AreaLevel> LEVELS = List.of(AreaLevel.STREET, AreaLevel.DISTRICT, AreaLevel.CITY);

    /**
     * Reads {@code water@DISTRICT}.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static ResponsibleDepartment of(String text) {
        var parts = text.split("@", -1);
        if (parts.length != 2 || parts[0].isBlank()) {
            throw new IllegalArgumentException("\"%s\" is not written as code@LEVEL".formatted(text));
        }
        var level = LEVELS.stream()
                .filter(each -> each.name().equals(parts[1]))
                .findAny()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"%s\" has none of the levels %s".formatted(text, LEVELS)));
        return new ResponsibleDepartment(parts[0], level);
    }

    /** Reads several, with commas or blanks between them; an empty text gives none. */
    public static List<ResponsibleDepartment> listOf(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(ResponsibleDepartment::of)
                .toList();
    }

    @Override
    public String toString() {
        return code + "@" + level;
    }
}
