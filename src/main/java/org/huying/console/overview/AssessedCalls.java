package org.huying.console.overview;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.assessment.Assessments;
import org.huying.call.CallStatus;
import org.huying.call.Caller;
import org.huying.call.ListedCall;
import org.huying.console.Judgements;
import org.huying.console.Judgements.Judgement;
import org.huying.intake.CallSearch;
import org.huying.organization.Area;

/** Finds how the calls of a department were assessed, of those that the reader may see; titles are those of every list. */
@Component
class AssessedCalls {

    private static final int SIZE = 50;

    private final Assessments assessments;
    private final CallSearch search;
    private final Judgements judgements;

    AssessedCalls(Assessments assessments, CallSearch search, Judgements judgements) {
        this.assessments = assessments;
        this.search = search;
        this.judgements = judgements;
    }

    /**
     * A call and what the department got for it.
     *
     * @param verdict what came of the call in the eyes of whoever called: the status in which it was closed
     * @param at when it was assessed last
     */
    record Assessed(String number, String title, CallStatus verdict, OffsetDateTime at, Judgement judgement) {}

    /** @param next the key of the page after this one; absent on the last page */
    record Page(List<Assessed> calls, @Nullable String next) {}

    Page of(String department, Area area, @Nullable String after) {
        var found = assessments.ofDepartment(department, List.of(area.path()), after, SIZE + 1);
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var calls = search
                .among(shown.stream().map(Assessments.OfCall::callNumber).toList())
                .stream()
                .collect(toMap(ListedCall::number, Function.identity()));
        return new Page(
                shown.stream()
                        .flatMap(
                                call -> Optional.ofNullable(calls.get(call.callNumber()))
                                        .map(listed -> assessed(listed, call))
                                        .stream())
                        .toList(),
                found.size() > SIZE ? shown.get(SIZE - 1).callNumber() : null);
    }

    private Assessed assessed(ListedCall call, Assessments.OfCall what) {
        return new Assessed(
                call.number(),
                Caller.withoutNumbers(call.title()),
                call.status(),
                what.at(),
                judgements.of(what.marks()));
    }
}
