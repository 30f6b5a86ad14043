package org.huying.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.core.io.Resource;

/** Reads CSV files of one folder and collects their bad rows, so that whoever corrects them learns of all at once. */
public final class CsvFolder {

    private final Resource folder;
    private final List<BadRow> bad = new ArrayList<>();

    public CsvFolder(Resource folder) {
        this.folder = folder;
    }

    /** Whether there is such a file; only one that may be missing need be asked for. */
    public boolean has(String file) {
        try {
            return folder.createRelative(file).exists();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over the good rows one by one; one of which {@code reader} says {@link Row.Wrong} is a bad one as well. */
    public void each(String file, Consumer<Row> reader, String... columns) {
        for (var row : new CsvFile(folder, file, bad).rows(columns)) {
            try {
                reader.accept(row);
            } catch (Row.Wrong e) {
                refuse(file, row.line(), e.reason());
            }
        }
    }

    /** What {@code reader} makes of the good rows. */
    public <T> List<T> all(String file, Function<Row, T> reader, String... columns) {
        var all = new ArrayList<T>();
        each(file, row -> all.add(reader.apply(row)), columns);
        return List.copyOf(all);
    }

    /**
     * Adds a bad row that only whoever knows all files can find.
     *
     * @param line counted from 1, the header included
     */
    public void refuse(String file, long line, String reason) {
        bad.add(new BadRow(file, line, reason));
    }

    public boolean isGood() {
        return bad.isEmpty();
    }

    /**
     * To be asked when everything is read.
     *
     * @param complaint stands above the bad rows
     * @throws BadRowsException when there was a bad row
     */
    public void requireGood(String complaint) {
        if (!isGood()) {
            throw new BadRowsException(complaint, List.copyOf(bad));
        }
    }
}
