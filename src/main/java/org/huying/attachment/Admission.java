package org.huying.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Says no to what a call cannot take: when it is closed, or from somebody whose work it is not. */
@Component
class Admission {

    private final Calls calls;
    private final CurrentUser user;

    Admission(Calls calls, CurrentUser user) {
        this.calls = calls;
        this.user = user;
    }

    /** What it shows; where nobody says, {@code RESOLUTION} from the departments that handle the call. */
    AttachmentStage require(String number, @Nullable AttachmentStage asked) {
        var call = calls.require(number);
        requireOpen(call);
        var handles = user.groups().stream().anyMatch(call::isHandledBy);
        if (asked == AttachmentStage.RESOLUTION && !handles && !user.isAdmin()) {
            throw Refusal.forbidden("attachment.mayNotProve");
        }
        return asked != null ? asked : handles ? AttachmentStage.RESOLUTION : AttachmentStage.CALL;
    }

    /** The same once more, while the call is locked. */
    void requireStill(String number) {
        requireOpen(calls.require(number));
    }

    private static void requireOpen(Call call) {
        if (!call.status().isOpen()) {
            throw Refusal.conflict("attachment.callClosed", call.number());
        }
    }
}
