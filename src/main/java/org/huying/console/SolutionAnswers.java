package org.huying.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.handling.CallerRequests;
import org.huying.intake.CallAccess;
import org.huying.problem.Refusal;

/** What a caller says of the solution that stood on a page: it is said of that one, and of none reported since. */
@Component
public class SolutionAnswers {

    private final Calls calls;
    private final CallAccess access;
    private final CallerRequests callers;

    SolutionAnswers(Calls calls, CallAccess access, CallerRequests callers) {
        this.calls = calls;
        this.access = access;
        this.callers = callers;
    }

    /** What a page must send back with the answer: when the solution that it shows was reported. */
    public static String solution(Call call) {
        return String.valueOf(call.times().resolvedAt());
    }

    /**
     * Keeps the answer; 409 when another solution has been reported since.
     *
     * @param solution as {@link #solution} gave it to the page
     */
    public void give(
            String number,
            @Nullable String solution,
            boolean solved,
            @Nullable Integer rating,
            @Nullable String comment) {
        var call = calls.require(number);
        access.requireCaller(call);
        if (call.status() == CallStatus.RESOLVED && !solution(call).equals(solution)) {
            throw Refusal.conflict("console.otherSolution", number);
        }
        if (solved && rating == null) {
            // The satisfaction rate is the graded score by effective call-backs; machines may send what has no grade.
            throw Refusal.invalid("rating", "console.ratingMissing");
        }
        if (!solved && comment == null) {
            // Whoever does it again must know what is still wrong.
            throw Refusal.invalid("comment", "console.stillWrongMissing");
        }
        callers.verify(number, solved, rating, comment);
    }
}
