package org.huying.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Says no to what a call cannot take: when it is closed, when it has enough, or from somebody whose work it is not. */
@Component
class Admission {

    private final Calls calls;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final int most;

    Admission(Calls calls, CurrentUser user, JdbcClient jdbc, AttachmentProperties properties) {
        this.calls = calls;
        this.user = user;
        this.jdbc = jdbc;
        most = properties.mostPerCall();
    }

    /** What it shows; where nobody says, {@code RESOLUTION} from the departments that handle the call. */
    AttachmentStage require(String number, @Nullable AttachmentStage asked) {
        var call = calls.require(number);
        requireOpen(call);
        var handles = user.groups().stream().anyMatch(call::isHandledBy);
        if (asked == AttachmentStage.RESOLUTION && !handles && !user.isAdmin()) {
            throw Refusal.forbidden("attachment.mayNotProve");
        }
        var shown = asked != null ? asked : handles ? AttachmentStage.RESOLUTION : AttachmentStage.CALL;
        requireRoom(number, shown);
        return shown;
    }

    /** The same once more, while the call is locked. */
    void requireStill(String number, AttachmentStage shown) {
        requireOpen(calls.require(number));
        requireRoom(number, shown);
    }

    private static void requireOpen(Call call) {
        if (!call.status().isOpen()) {
            throw Refusal.conflict("attachment.callClosed", call.number());
        }
    }

    /** Counted apart, so that nobody can take the room for the proof that the department owes. */
    private void requireRoom(String number, AttachmentStage shown) {
        var there = jdbc.sql("select count(*) from attachment where call_number = :number and stage = :stage")
                .param("number", number)
                .param("stage", shown.name())
                .query(Long.class)
                .single();
        if (there >= most) {
            throw Refusal.conflict("attachment.tooMany", number, most);
        }
    }
}
