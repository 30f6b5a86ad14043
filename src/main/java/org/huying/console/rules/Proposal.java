package org.huying.console.rules;

import java.util.List;

import org.huying.coordination.ProposedRule;

/**
 * What equal rulings suggest, in the reader's words.
 *
 * @param area the district, or the city
 */
record Proposal(ProposedRule rule, String category, String area, String department, List<Ruled> calls) {

    /**
     * A call that was ruled on so.
     *
     * @param readable whether the reader may open it
     */
    record Ruled(String number, boolean readable) {}
}
