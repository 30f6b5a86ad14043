package org.huying.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who called, as far as known: the personal data of a call. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caller(@Nullable String name, @Nullable String phone) {

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
