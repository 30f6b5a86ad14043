package org.huying.organization;

/**
 * A row that cannot be imported.
 *
 * @param line counted from 1, the header included
 */
record BadRow(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
