package org.huying.console.bulk;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.console.CallCard;
import org.huying.console.CallCards;
import org.huying.intake.CallSearch;

/** Puts what is done to many calls into the words of whoever reads. */
@Component
class BulkPages {

    private final Bulks bulks;
    private final CallSearch search;
    private final CallCards cards;

    BulkPages(Bulks bulks, CallSearch search, CallCards cards) {
        this.bulks = bulks;
        this.search = search;
        this.cards = cards;
    }

    BulkPage of(UUID id) {
        var progress = bulks.progress(id);
        var calls = bulks.chosen(progress.bulk());
        var seen = cards.of(search.among(calls.stream().map(BulkCall::number).toList())).stream()
                .collect(Collectors.toMap(CallCard::number, Function.identity()));
        return BulkPage.of(
                progress,
                calls,
                seen,
                LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()));
    }
}
