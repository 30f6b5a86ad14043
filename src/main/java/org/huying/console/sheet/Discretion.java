package org.huying.console.sheet;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Hides in what people have written the mobile numbers from those who do not handle the call, as the caller's own is hidden.
 *
 * @param needed whether the reader is such a one
 */
record Discretion(boolean needed) {

    /** Mainland mobile numbers: eleven digits from 13 to 19. */
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{6}(\\d{2})(?!\\d)");

    @Nullable
    String of(@Nullable String text) {
        return text == null || !needed ? text : MOBILE.matcher(text).replaceAll("$1******$2");
    }
}
