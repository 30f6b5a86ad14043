package org.huying.organization;

import java.util.List;
import java.util.stream.Collectors;

/** The organisation's files have rows that cannot be imported; nothing was changed. */
final class BadRowsException extends OrganizationException {

    private static final long serialVersionUID = 1L;

    private final transient List<BadRow> rows;

    BadRowsException(List<BadRow> rows) {
        super(rows.stream()
                .map(BadRow::toString)
                .collect(Collectors.joining(
                        "\n", "The organisation's files have bad rows, nothing was changed:\n", "")));
        this.rows = rows;
    }

    List<BadRow> rows() {
        return rows;
    }

    @Override
    String action() {
        return "Correct these rows in the folder that huying.organization.location names.";
    }
}
