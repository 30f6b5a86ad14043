package org.huying.console.sheet;

import java.util.List;

import org.huying.matter.Duplicate;

/** The calls that a call has to do with; the suggestions are for those who may merge it. */
record Related(List<Link> links, List<Duplicate> suggestions) {

    /**
     * Another call.
     *
     * @param why {@code into}, {@code merged}, {@code recurrence} or {@code again}
     * @param readable whether the reader may open it
     */
    record Link(String why, String number, boolean readable) {}
}
