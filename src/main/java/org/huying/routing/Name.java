package org.huying.routing;

import org.huying.csv.Row;

/** What a thing is called on screen, in Chinese and in English. */
public record Name(String zh, String en) {

    static Name of(Row row) {
        return new Name(row.name("name_zh"), row.name("name_en"));
    }
}
