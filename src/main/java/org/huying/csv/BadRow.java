package org.huying.csv;

/**
 * A row that cannot be taken.
 *
 * @param line counted from 1, the header included
 */
public record BadRow(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
