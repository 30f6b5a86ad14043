package org.huying.console.bulk;

import org.jspecify.annotations.Nullable;

/** One call among many, with the reason why not in both languages: who reads it may speak the other one. */
record BulkCall(
        String number,
        Outcome outcome,
        @Nullable String reasonZh,
        @Nullable String reasonEn) {}
