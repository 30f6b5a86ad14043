package org.huying.console.mine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Calls;
import org.huying.console.SolutionAnswers;
import org.huying.handling.CallerRequests;
import org.huying.idempotency.IdempotencyKeys;
import org.huying.intake.CallAccess;
import org.huying.problem.Refusal;

/** What a caller does about a call from a page, checked as the API checks it. */
@Component
class Steps {

    private static final int LONGEST = 2000;

    private final Calls calls;
    private final CallAccess access;
    private final CallerRequests requests;
    private final SolutionAnswers answers;
    private final IdempotencyKeys keys;

    Steps(Calls calls, CallAccess access, CallerRequests requests, SolutionAnswers answers, IdempotencyKeys keys) {
        this.calls = calls;
        this.access = access;
        this.requests = requests;
        this.answers = answers;
        this.keys = keys;
    }

    void urge(String number) {
        requireCaller(number);
        requests.urge(number, null);
    }

    /** Writes on the call; the same words with the same key stand there once. */
    void message(String number, String text, String key) {
        requireCaller(number);
        var written = words("text", text);
        if (written == null) {
            throw Refusal.invalid("text", "console.mine.empty");
        }
        // The words are in the key: who mends them after an answer was lost, says something new.
        keys.once("word " + key + " " + written.hashCode(), number + " " + written, () -> {
            requests.message(number, written);
            return number;
        });
    }

    void withdraw(String number, String reason) {
        requireCaller(number);
        requests.withdraw(number, words("note", reason));
    }

    void verify(String number, String solution, boolean solved, @Nullable Integer rating, String comment) {
        answers.give(number, solution, solved, rating, words("comment", comment));
    }

    private void requireCaller(String number) {
        access.requireCaller(calls.require(number));
    }

    private static @Nullable String words(String field, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "console.mine.tooLong", LONGEST);
        }
        return text.isBlank() ? null : text.strip();
    }
}
