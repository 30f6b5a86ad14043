package org.huying.console.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A file of rows that is written from top to bottom and never read back. */
interface Table extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @param cells texts, and moments as {@code LocalDateTime} in the application's zone
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    void row(List<? extends @Nullable Object> cells);

    /** Writes what is still missing of the file. */
    @Override
    void close();
}
