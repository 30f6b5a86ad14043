package org.huying.console.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Vocabulary;
import org.huying.coordination.ProposedRule;
import org.huying.coordination.ProposedRules;
import org.huying.intake.CallSearch;
import org.huying.organization.Area;
import org.huying.organization.Organization;

/** Shows what disputes suggest; of the calls behind it, everybody may open those that they may read. */
@Component
class Proposals {

    private static final int SHOWN = 20;

    private final ProposedRules proposed;
    private final CallSearch search;
    private final Organization organization;
    private final Names names;
    private final Vocabulary vocabulary;

    Proposals(
            ProposedRules proposed, CallSearch search, Organization organization, Names names, Vocabulary vocabulary) {
        this.proposed = proposed;
        this.search = search;
        this.organization = organization;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    List<Proposal> all() {
        var rules = proposed.mostOften(SHOWN);
        var readable = search.readable(
                rules.stream().flatMap(rule -> rule.calls().stream()).collect(Collectors.toSet()));
        return rules.stream().map(rule -> proposal(rule, readable)).toList();
    }

    private Proposal proposal(ProposedRule rule, Set<String> readable) {
        return new Proposal(
                rule,
                names.category(rule.category()),
                rule.district() == null ? city() : names.area(rule.district()),
                vocabulary.decided(rule.department()),
                rule.calls().stream()
                        .map(number -> new Proposal.Ruled(number, readable.contains(number)))
                        .toList());
    }

    private String city() {
        return organization.children(null).stream()
                .map((Area city) -> names.of(city))
                .collect(Collectors.joining());
    }
}
