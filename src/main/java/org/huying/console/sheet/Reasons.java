package org.huying.console.sheet;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.console.Vocabulary;
import org.huying.routing.Name;
import org.huying.routing.RoutingRecord;
import org.huying.routing.RoutingRecords;

/** Says why a call was judged, routed and timed as it was; codes by what they are called. */
@Component
class Reasons {

    private static final int LONGEST = 80;

    private final RoutingRecords records;
    private final Vocabulary vocabulary;
    private final Names names;
    private final Times times;

    Reasons(RoutingRecords records, Vocabulary vocabulary, Names names, Times times) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.names = names;
        this.times = times;
    }

    List<Reason> of(Call call) {
        var locale = LocaleContextHolder.getLocale();
        return records.of(call.number()).stream()
                .map(record -> reason(call, record, locale))
                .toList();
    }

    private Reason reason(Call call, RoutingRecord record, Locale locale) {
        return new Reason(
                record.decision(),
                record.name().in(locale),
                names.department(record.department()),
                record.version(),
                times.paper(record.at()),
                record.rules().stream().map(rule -> rule(rule, locale)).toList(),
                record.inputs().entrySet().stream()
                        .filter(input -> !isTextOf(call, input.getValue()))
                        .map(input -> Name.ofLabel(input.getKey()).in(locale) + ": " + said(input.getValue()))
                        .toList());
    }

    private static Reason.Rule rule(RoutingRecord.Rule rule, Locale locale) {
        var text = rule.text();
        return new Reason.Rule(
                rule.id(), text == null ? rule.id() : Name.ofLabel(text).in(locale));
    }

    /** What the caller has written stands on the sheet already. */
    private static boolean isTextOf(Call call, @Nullable Object value) {
        return value instanceof String text && text.startsWith(call.report().title());
    }

    private String said(@Nullable Object value) {
        if (value == null) {
            return "–";
        }
        var text = vocabulary.asked(value.toString());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
