package org.huying.call;

import java.time.OffsetDateTime;

/** That somebody was shown the caller's name and phone: when first that day. */
public record Unmasking(OffsetDateTime at, String account) {}
