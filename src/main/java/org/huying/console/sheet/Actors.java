package org.huying.console.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.Names;
import org.huying.intake.CallAccess;
import org.huying.organization.AccountNames;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;

/**
 * What those are called who did something to a call: an account of an office by the office's name, others by their own.
 * The reporter may be whoever has the problem: to those who do not handle the call, they have no name.
 */
@Component
class Actors {

    private final AccountNames people;
    private final Organization organization;
    private final CallAccess access;
    private final Names names;
    private final MessageSource messages;

    Actors(AccountNames people, Organization organization, CallAccess access, Names names, MessageSource messages) {
        this.people = people;
        this.organization = organization;
        this.access = access;
        this.names = names;
        this.messages = messages;
    }

    /** By account id. */
    Map<String, String> of(Call call, Collection<String> accounts) {
        var called = new HashMap<String, String>();
        accounts.forEach(account -> called.put(account, account));
        called.putAll(people.of(called.keySet()));
        if (!access.handles(call)) {
            called.replace(call.report().reporter(), say("console.sheet.reporter"));
        }
        called.replace(CurrentUser.SYSTEM, say("system"));
        called.replaceAll((account, name) ->
                organization.department(account).map(names::of).orElse(name));
        return called;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
