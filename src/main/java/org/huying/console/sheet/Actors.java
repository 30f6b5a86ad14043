package org.huying.console.sheet;

import java.util.Collection;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.AccountLabels;
import org.huying.intake.CallAccess;
import org.huying.security.CurrentUser;

/**
 * What those are called who did something to a call. The reporter may be whoever has the problem: to those who do not handle
 * the call, they have no name.
 */
@Component
class Actors {

    private final AccountLabels labels;
    private final CallAccess access;
    private final MessageSource messages;

    Actors(AccountLabels labels, CallAccess access, MessageSource messages) {
        this.labels = labels;
        this.access = access;
        this.messages = messages;
    }

    /** By account id. */
    Map<String, String> of(Call call, Collection<String> accounts) {
        var called = labels.of(accounts);
        if (!access.handles(call)) {
            called.replace(call.report().reporter(), say("console.sheet.reporter"));
        }
        called.replace(CurrentUser.SYSTEM, say("system"));
        return called;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
