package org.huying.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallStatus;
import org.huying.call.Urgency;

/**
 * A call as a row or a card shows it, in the reader's words.
 *
 * @param dueKind what is due, as in {@code deadline.<KIND>}; absent where nothing is
 * @param dueOf who must do it where that is not the department that leads
 */
public record CallCard(
        String number,
        String title,
        Urgency urgency,
        CallStatus status,
        String category,
        String area,
        @Nullable String place,
        @Nullable String department,
        List<String> supporting,
        String received,
        boolean supervised,
        @Nullable Due due,
        @Nullable String dueKind,
        @Nullable String dueOf) {}
