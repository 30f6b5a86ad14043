package org.huying.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV as Excel reads it: UTF-8 that says so in its first three bytes. */
final class CsvTable implements Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A spreadsheet takes for a formula what begins so, in wide characters too, whatever space stands before it. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@＝＋－＠|].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    CsvTable(OutputStream out) {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvTable::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return cell == null ? "" : harmless(cell.toString());
    }

    /** An apostrophe in front makes a text of what would be worked out. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
