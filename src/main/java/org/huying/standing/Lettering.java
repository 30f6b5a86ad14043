package org.huying.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a label into lines that fit into a width; a page that draws knows no line breaks. */
final class Lettering {

    static final double LINE = 14;

    private static final Pattern BREAKS = Pattern.compile("(?<=\\s)|(?<=\\p{IsHan})");
    private static final double HAN = 12;
    private static final double LATIN = 6.4;

    private Lettering() {}

    /** Words stay whole; Chinese breaks anywhere. */
    static List<String> lines(String text, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var piece : BREAKS.split(text.strip(), -1)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return lines;
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter < 0x2E80 ? LATIN : HAN)
                .sum();
    }
}
