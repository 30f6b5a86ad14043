package org.huying.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook of one sheet. Its cells are texts and moments and never formulas, also when somebody edits them. */
final class XlsxTable implements Table {

    /** What Excel takes, the heading included. */
    static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 500;
    private static final String TEXT = "@";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final double WIDTH = 20;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out, String name) {
        workbook = new Workbook(out, "Huying", null);
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            flush();
        }
    }

    /** Texts stand in their cells: a table of all different texts would have to be kept until the end. */
    private void write(int column, @Nullable Object cell) {
        if (rows == 0) {
            sheet.width(column, WIDTH);
        }
        if (cell instanceof LocalDateTime moment) {
            sheet.value(rows, column, moment);
            sheet.style(rows, column).format(MOMENT).set();
        } else if (cell != null) {
            sheet.inlineString(rows, column, cell.toString());
            var style = sheet.style(rows, column).format(TEXT);
            (rows == 0 ? style.bold() : style).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
