package org.huying.call;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who called, as far as known: the personal data of a call. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caller(@Nullable String name, @Nullable String phone) {

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)((?:(?:00)?86[ -]?|0)?1[3-9]\\d)[ -]?\\d{4}[ -]?\\d{2}(\\d{2})(?!\\d)");

    /** Nothing where the call names nobody. */
    public static @Nullable Caller of(Call call) {
        var report = call.report();
        return report.callerName() == null && report.callerPhone() == null
                ? null
                : new Caller(report.callerName(), report.callerPhone());
    }

    /** As it is shown to those who do not handle the call: enough to tell two callers apart. */
    public Caller masked() {
        return new Caller(masked(name, 1, 0), masked(phone, 3, 2));
    }

    /**
     * Hides the mobile numbers in what somebody has written on a call, for the same readers: eleven digits from 13 to 19, with or
     * without the country's code, in one piece or in the usual three.
     */
    public static String withoutNumbers(String text) {
        return MOBILE.matcher(text).replaceAll("$1******$2");
    }

    private static @Nullable String masked(@Nullable String text, int head, int tail) {
        if (text == null) {
            return null;
        }
        return text.length() <= head + tail
                ? "*".repeat(text.length())
                : text.substring(0, head)
                        + "*".repeat(text.length() - head - tail)
                        + text.substring(text.length() - tail);
    }
}
