package org.huying.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                                                    | ANY         | false | ''",
                "-                                                     | ANY         | false | ''",
                "null                                                  | NOTHING     | false | ''",
                "not(null)                                             | NOTHING     | true  | ''",
                "\"fire\"                                              | IS          | false | fire",
                "\"fire\",\"flood\" , \"gas\"                          | IS          | false | fire;flood;gas",
                "not(\"EMERGENCY\")                                    | IS          | true  | EMERGENCY",
                "false                                                 | IS          | false | false",
                "5                                                     | IS          | false | 5",
                "starts with(?, \"drainage\")                          | STARTS_WITH | false | drainage",
                "not(starts with(?, \"emergency\"))                    | STARTS_WITH | true  | emergency",
                "contains(?, \"火\"), contains(lower case(?), \"gas\") | CONTAINS    | false | 火;gas",
                "> 0                                                   | WRITTEN     | false | > 0",
                "contains(?, \"a, b\")                                 | CONTAINS    | false | a, b",
                "\"a\", contains(?, \"b\")                             | WRITTEN     | false | \"a\", contains(?, \"b\")",
                "\"a\" or \"b\"                                        | WRITTEN     | false | \"a\" or \"b\"",
                "\"a\",                                                | WRITTEN     | false | \"a\","
            })
    void inputIsTakenApart(String written, Cell.Kind kind, boolean negated, String values) {
        var cell = Cell.asked(written);
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.negated()).isEqualTo(negated);
        assertThat(String.join(";", cell.values())).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                   | NOTHING | ''",
                "\"\"                 | NOTHING | ''",
                "null                 | NOTHING | ''",
                "\"water@DISTRICT\"   | IS      | water@DISTRICT",
                "-10                  | IS      | -10",
                "-5 * yellowCards     | WRITTEN | -5 * yellowCards"
            })
    void outputIsTakenApart(String written, Cell.Kind kind, String values) {
        var cell = Cell.said(written);
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(String.join(";", cell.values())).isEqualTo(values);
    }
}
