package org.huying.csv;

import java.util.List;
import java.util.stream.Collectors;

/** CSV files have bad rows, each named by file, line and reason; nothing was taken from any of these files. */
public final class BadRowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BadRow> rows;

    BadRowsException(String complaint, List<BadRow> rows) {
        super(rows.stream().map(BadRow::toString).collect(Collectors.joining("\n", complaint + "\n", "")));
        this.rows = rows;
    }

    public List<BadRow> rows() {
        return rows;
    }
}
