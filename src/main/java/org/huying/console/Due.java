package org.huying.console;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * By when something must be done, as a page shows it: the moment, and beside it the time that is left.
 *
 * @param at the moment, for the script that counts down
 * @param soonAt from when on it is near; absent where nothing says so
 * @param text the moment in words
 * @param left what is left, or by how much it is late, in words
 * @param state {@code late}, {@code soon} or {@code calm}
 */
public record Due(OffsetDateTime at, @Nullable OffsetDateTime soonAt, String text, String left, String state) {}
