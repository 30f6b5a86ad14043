package org.huying.routing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** A CSV file of reference data: UTF-8, a header row, {@code #} before a comment. Every row of it must be good. */
final class ReferenceFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final Resource folder;
    private final String name;
    private final List<String> problems = new ArrayList<>();

    ReferenceFile(Resource folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * What {@code reader} makes of the rows.
     *
     * @throws ReferenceDataException with every bad row of the file, when there is any
     */
    <T> List<T> rows(Function<ReferenceRow, T> reader, String... columns) {
        var rows = new ArrayList<T>();
        try (var parser = CSVParser.parse(open(), FORMAT)) {
            if (hasAll(parser, columns)) {
                for (var row : parser) {
                    read(row, parser.getCurrentLineNumber(), reader, rows);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add("%s cannot be read: %s".formatted(name, e.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw new ReferenceDataException(problems);
        }
        return List.copyOf(rows);
    }

    private Reader open() throws IOException {
        return new InputStreamReader(folder.createRelative(name).getInputStream(), StandardCharsets.UTF_8);
    }

    private boolean hasAll(CSVParser parser, String... columns) {
        for (var column : columns) {
            if (!parser.getHeaderNames().contains(column)) {
                refuse(parser.getCurrentLineNumber(), "the header has no column \"" + column + "\"");
            }
        }
        return problems.isEmpty();
    }

    private <T> void read(CSVRecord row, long line, Function<ReferenceRow, T> reader, List<T> rows) {
        try {
            if (!row.isConsistent()) {
                throw new ReferenceRow.Wrong("the row has %d values, the header has %d"
                        .formatted(row.size(), row.getParser().getHeaderNames().size()));
            }
            rows.add(reader.apply(new ReferenceRow(row)));
        } catch (ReferenceRow.Wrong e) {
            refuse(line, e.reason());
        }
    }

    private void refuse(long line, String reason) {
        problems.add("%s:%d: %s".formatted(name, line, reason));
    }
}
