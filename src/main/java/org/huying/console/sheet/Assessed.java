package org.huying.console.sheet;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a department got for its part in a call.
 *
 * @param department by its name
 */
record Assessed(String department, List<Line> lines) {

    /**
     * @param criterion what was judged, in the reader's words
     * @param marks with its sign
     */
    record Line(String criterion, BigDecimal marks) {}

    public BigDecimal total() {
        return lines.stream().map(Line::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
