package org.huying.tasklist;

import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.handling.CallerRequests;
import org.huying.idempotency.IdempotencyKeys;
import org.huying.intake.CallAccess;

/** What officers write on a call from Tasklist, by the rights they have on its sheet; sent twice it is one message. */
@Component
class Replies {

    private final CallAccess access;
    private final CallerRequests requests;
    private final IdempotencyKeys keys;

    Replies(CallAccess access, CallerRequests requests, IdempotencyKeys keys) {
        this.access = access;
        this.requests = requests;
        this.keys = keys;
    }

    void send(Call call, String text, String key) {
        access.requireParticipant(call);
        var words = List.of(call.number(), text);
        keys.once("message " + key + " " + words.hashCode(), words, () -> {
            requests.message(call.number(), text);
            return call.number();
        });
    }
}
