package org.huying.console.bulk;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huying.console.CallCard;

/** What is done to many calls, as its page shows it: those with a reason why not first. */
record BulkPage(Bulk bulk, List<Row> rows) {

    /** One call; without a card where there is none that the reader may see. */
    record Row(
            String number,
            Outcome outcome,
            @Nullable String reason,
            @Nullable CallCard card) {}

    static BulkPage of(Bulk bulk, List<BulkCall> calls, Map<String, CallCard> cards, boolean chinese) {
        return new BulkPage(
                bulk,
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

    public long count(String outcome) {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.valueOf(outcome))
                .count();
    }

    public long settled() {
        return bulk.state() == BulkState.CHECKING ? rows.size() - count("UNKNOWN") : count("DONE") + count("FAILED");
    }

    /** How many the work under way is about. */
    public long total() {
        return bulk.state() == BulkState.CHECKING ? rows.size() : settled() + count("POSSIBLE");
    }
}
