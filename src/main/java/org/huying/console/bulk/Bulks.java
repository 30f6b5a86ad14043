package org.huying.console.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.console.calls.Choices;
import org.huying.intake.CallAccess;
import org.huying.intake.CallQuery;
import org.huying.intake.CallSearch;
import org.huying.intake.DeskCalls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** What whoever is signed in does to many calls: choose them, say what, see what it would do, do it, stop it. */
@Component
class Bulks {

    private static final Duration KEPT = Duration.ofDays(30);

    /** After so long without a sign of life, whoever worked on it has gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{6}");

    private final BulkTables tables;
    private final Rounds rounds;
    private final CallSearch search;
    private final DeskCalls desk;
    private final CallAccess access;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bulks(
            BulkTables tables,
            Rounds rounds,
            CallSearch search,
            DeskCalls desk,
            CallAccess access,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.rounds = rounds;
        this.search = search;
        this.desk = desk;
        this.access = access;
        this.user = user;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Chooses these calls; what needs nothing more to be said is looked at straight away. */
    UUID choose(BulkAction action, List<String> numbers) {
        var chosen = numbers.stream().distinct().toList();
        if (chosen.isEmpty()) {
            throw Refusal.invalid("number", "console.bulk.nothingChosen");
        }
        if (chosen.size() > Choices.MOST_AT_ONCE) {
            throw Refusal.invalid("number", "console.bulk.tooMany", chosen.size(), Choices.MOST_AT_ONCE);
        }
        if (!chosen.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
            throw Refusal.invalid("number", "console.bulk.noNumber");
        }
        tables.forget(clock.instant().minus(KEPT));
        var id = transaction.execute(status -> tables.add(user.id(), action, chosen, clock.instant()));
        if (action == BulkAction.URGE) {
            check(id, null, null, null);
        }
        return id;
    }

    /** Chooses every call that the query finds. */
    UUID chooseAll(BulkAction action, CallQuery query) {
        var found = search.all(query);
        var total = found.total();
        if (total > Choices.MOST_AT_ONCE) {
            throw Refusal.invalid("number", "console.bulk.tooMany", total, Choices.MOST_AT_ONCE);
        }
        var numbers = new ArrayList<String>();
        found.each(call -> numbers.add(call.number()));
        return choose(action, numbers);
    }

    /** The user's own; those of others do not exist for them. */
    Bulk require(UUID id) {
        tables.endSilent(id, clock.instant().minus(SILENCE));
        return tables.find(id, user.id()).orElseThrow(() -> Refusal.notFound("console.bulk.gone"));
    }

    /** Says what it shall be and finds out what each call would get; refused once something has been done. */
    void check(UUID id, @Nullable String department, @Nullable String main, @Nullable String note) {
        requireSaid(require(id).action(), department, main, note);
        var begun = transaction.execute(status -> {
            var bulk = tables.begin(id, BulkState.BEFORE, BulkState.CHECKING, clock.instant())
                    .orElseThrow(() -> Refusal.conflict("console.bulk.begun"));
            tables.say(id, department, main, note);
            return bulk;
        });
        var bulk = require(begun.id());
        started(bulk, BulkState.OPEN, rounds::check);
    }

    /** Does it to those calls for which it is possible, and goes on where it was stopped; nothing when it is under way. */
    void run(UUID id) {
        var before = require(id).state();
        if (BulkState.READY.contains(before)) {
            tables.begin(id, EnumSet.of(before), BulkState.RUNNING, clock.instant())
                    .ifPresent(bulk -> started(bulk, before, rounds::run));
        }
    }

    /** Where too many wait already it stands again where it stood, and can be asked for again. */
    private void started(Bulk bulk, BulkState before, Consumer<Bulk> round) {
        try {
            round.accept(bulk);
        } catch (Refusal refusal) {
            tables.end(bulk, before);
            throw refusal;
        }
    }

    /** When this returns, no further call is touched. */
    void stop(UUID id) {
        var bulk = require(id);
        if (bulk.state().isUnderWay()) {
            tables.end(bulk, bulk.state() == BulkState.RUNNING ? BulkState.STOPPED : BulkState.OPEN);
        }
    }

    BulkProgress progress(UUID id) {
        var bulk = require(id);
        return new BulkProgress(bulk, tables.counts(bulk));
    }

    List<BulkCall> chosen(Bulk bulk) {
        return tables.chosen(bulk);
    }

    private void requireSaid(
            BulkAction action, @Nullable String department, @Nullable String main, @Nullable String note) {
        if (action == BulkAction.REASSIGN) {
            if (department == null) {
                throw Refusal.invalid("department", "console.chooseDepartment");
            }
            if (note == null) {
                throw Refusal.invalid("note", "console.bulk.reason");
            }
        }
        if (action == BulkAction.MERGE) {
            if (main == null) {
                throw Refusal.invalid("main", "console.bulk.main");
            }
            access.requireDesk(desk.readable(main));
        }
    }
}
