package org.huying.handling;

import java.time.OffsetDateTime;

/**
 * A caller's last reminder about a call.
 *
 * @param againFrom when the next one is possible
 */
public record Urged(OffsetDateTime at, OffsetDateTime againFrom) {}
