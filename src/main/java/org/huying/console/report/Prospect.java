package org.huying.console.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.call.Urgency;
import org.huying.console.Due;

/**
 * Who will answer and by when, as the page shows it before anything is sent.
 *
 * @param isUnheeded whether the reporter sees danger and the category is not one for it
 * @param department absent where a desk has to find one first
 * @param desk the desk that would
 * @param assignBy when it would have found one
 * @param reported what may be about the same matter
 */
record Prospect(
        Urgency urgency,
        boolean isUnheeded,
        @Nullable String department,
        List<String> supporting,
        Due acknowledgeBy,
        Due resolveBy,
        String desk,
        Due assignBy,
        List<SameMatter.Reported> reported) {}
