package org.huying.intake;

import java.util.function.Consumer;

import org.huying.call.CallList;
import org.huying.call.ListedCall;

/**
 * All calls that a query finds, whatever page it asks for, as whoever asked may see them; read later and by any thread,
 * one call at a time.
 */
public final class FoundCalls {

    private final CallList list;
    private final CallCondition condition;
    private final SortKey key;

    FoundCalls(CallList list, CallCondition condition, SortKey key) {
        this.list = list;
        this.condition = condition;
        this.key = key;
    }

    /** How many there are now. */
    public long total() {
        return list.total(condition.sql(), condition.parameters());
    }

    /** Hands them over in their order, as they all are at one moment. */
    public void each(Consumer<ListedCall> reader) {
        list.each(condition.sql(), condition.parameters(), key.order(), reader);
    }
}
