package org.huying.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.huying.organization.AccountNames;
import org.huying.organization.Organization;

/** What accounts are called in the reader's language: an account of an office by the office's name, others by their own. */
@Component
public class AccountLabels {

    private final AccountNames accountNames;
    private final Organization organization;
    private final Names names;

    AccountLabels(AccountNames accountNames, Organization organization, Names names) {
        this.accountNames = accountNames;
        this.organization = organization;
        this.names = names;
    }

    /** By account id; whoever has no name, by the id. */
    public Map<String, String> of(Collection<String> accounts) {
        var called = new HashMap<String, String>();
        accounts.forEach(account -> called.put(account, account));
        called.putAll(accountNames.of(called.keySet()));
        called.replaceAll((account, name) ->
                organization.department(account).map(names::of).orElse(name));
        return called;
    }

    public String of(String account) {
        return Objects.requireNonNull(of(List.of(account)).get(account));
    }
}
