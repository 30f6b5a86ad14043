package org.huying.console.bulk;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huying.console.CallCard;

/** What is done to many calls, as its page shows it: those with a reason why not first. */
record BulkPage(BulkProgress progress, List<Row> rows) {

    /** One call; without a card where there is none that the reader may see. */
    record Row(
            String number,
            Outcome outcome,
            @Nullable String reason,
            @Nullable CallCard card) {}

    /** Whether the reader sees it among the rows, and can choose it there. */
    public boolean lists(@Nullable String number) {
        return rows.stream().anyMatch(row -> row.card() != null && row.number().equals(number));
    }

    static BulkPage of(BulkProgress progress, List<BulkCall> calls, Map<String, CallCard> cards, boolean chinese) {
        return new BulkPage(
                progress,
                calls.stream()
                        .map(call -> new Row(
                                call.number(),
                                call.outcome(),
                                chinese ? call.reasonZh() : call.reasonEn(),
                                cards.get(call.number())))
                        .sorted((one, other) -> Boolean.compare(
                                other.outcome().isNo(), one.outcome().isNo()))
                        .toList());
    }
}
