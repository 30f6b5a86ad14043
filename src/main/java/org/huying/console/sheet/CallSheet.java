package org.huying.console.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huying.assessment.StreetRating;
import org.huying.attachment.AttachmentView;
import org.huying.call.Call;
import org.huying.call.CallMessage;
import org.huying.call.CallStatus;
import org.huying.call.Caller;
import org.huying.call.Unmasking;
import org.huying.console.SolutionAnswers;
import org.huying.order.Alert;

/**
 * All that the sheet of a call shows.
 *
 * @param dutyItem by its name
 * @param unmaskings who was shown the caller; absent for those whom that does not concern
 * @param assessed nothing before the call is closed, and for whom that does not concern
 * @param people what accounts are called
 * @param handled whether the reader handles the call
 * @param brief whether the reader is one who calls and nothing else: how it is worked out is folded away
 */
record CallSheet(
        Call call,
        ShownCaller caller,
        @Nullable String dutyItem,
        Whereabouts whereabouts,
        Story story,
        List<CountedDeadline> deadlines,
        List<Reason> reasons,
        List<Assessed> assessed,
        List<AttachmentView> attachments,
        List<CallMessage> messages,
        Related related,
        List<Alert> alerts,
        List<StreetRating> ratings,
        @Nullable List<Unmasking> unmaskings,
        Map<String, String> people,
        boolean handled,
        boolean brief,
        Offers offers) {

    /** Of which solution an answer is said. */
    public String solution() {
        return SolutionAnswers.solution(call);
    }

    /** What comes due next, the lead's own before those of others; no more than a reader takes in at a glance. */
    public List<CountedDeadline> next() {
        return deadlines.stream()
                .filter(CountedDeadline::isCounting)
                .sorted(Comparator.comparing(CountedDeadline::own).reversed())
                .limit(3)
                .toList();
    }

    /** What somebody has written, as the reader may see it. */
    public @Nullable String said(@Nullable String text) {
        return text == null || handled ? text : Caller.withoutNumbers(text);
    }

    /** Whether supporting departments are called when the lead has acknowledged. */
    public boolean awaitsLead() {
        return call.status().compareTo(CallStatus.DISPATCHED) <= 0;
    }

    public String person(String account) {
        return people.getOrDefault(account, account);
    }
}
