package org.huying.coordination;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What equal rulings suggest for the table of responsibilities.
 *
 * @param category of the calls that were in dispute
 * @param district slug; absent where the calls were of the whole city
 * @param department code, the same in every area
 * @param supports whether it was ruled to support, and not to lead
 * @param rulings how many there were
 * @param calls numbers of the last ones, the newest first
 */
public record ProposedRule(
        String category,
        @Nullable String district,
        String department,
        boolean supports,
        int rulings,
        OffsetDateTime lastRuledAt,
        List<String> calls) {}
