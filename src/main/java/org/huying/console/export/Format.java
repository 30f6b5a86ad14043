package org.huying.console.export;

import java.io.OutputStream;
import java.util.Locale;

import org.springframework.http.MediaType;

/** What kind of file an export writes. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTable.MOST_ROWS - 1),
    CSV("text/csv;charset=UTF-8", Long.MAX_VALUE);

    private final String mediaType;
    private final long mostCalls;

    Format(String mediaType, long mostCalls) {
        this.mediaType = mediaType;
        this.mostCalls = mostCalls;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** How many calls such a file holds. */
    long mostCalls() {
        return mostCalls;
    }

    /** The end of the file's name. */
    String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    Table open(OutputStream out, String name) {
        return this == CSV ? new CsvTable(out) : new XlsxTable(out, name);
    }
}
