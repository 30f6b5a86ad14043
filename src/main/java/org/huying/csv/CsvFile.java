package org.huying.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * A CSV file as spreadsheets write it: UTF-8 with or without a byte order mark, a header row, {@code #} before a
 * comment.
 */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Resource resource;
    private final List<BadRow> bad;

    CsvFile(Resource folder, String name, List<BadRow> bad) {
        this.name = name;
        this.bad = bad;
        try {
            this.resource = folder.createRelative(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that have a value for every column of the header; what else there is becomes a bad row. */
    List<Row> rows(String... columns) {
        if (!resource.exists()) {
            refuse(1, "the file is missing");
            return List.of();
        }
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(new StringReader(text()), FORMAT)) {
            if (hasAll(parser, columns)) {
                for (var row : parser) {
                    read(row, parser.getCurrentLineNumber(), rows);
                }
            }
        } catch (CharacterCodingException e) {
            refuse(1, "the file is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            refuse(1, "the file cannot be read as CSV: " + e.getMessage());
        }
        return rows;
    }

    private boolean hasAll(CSVParser parser, String... columns) {
        var missing = Arrays.stream(columns)
                .filter(column -> !parser.getHeaderNames().contains(column))
                .toList();
        missing.forEach(column -> refuse(parser.getCurrentLineNumber(), "the header has no column \"" + column + "\""));
        return missing.isEmpty();
    }

    private void read(CSVRecord row, long line, List<Row> rows) {
        if (row.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (row.isConsistent()) {
            rows.add(new Row(name, line, row.toMap()));
        } else {
            var header = row.getParser().getHeaderNames().size();
            refuse(line, "the row has %d values, the header has %d".formatted(row.size(), header));
        }
    }

    private String text() throws IOException {
        var bytes = ByteBuffer.wrap(resource.getContentAsByteArray());
        var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void refuse(long line, String reason) {
        bad.add(new BadRow(name, line, reason));
    }
}
