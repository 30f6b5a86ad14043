package org.huying.worktime;

import java.time.Instant;

/**
 * More that was granted while a clock ran.
 *
 * @param extra how much more
 * @param granted when it was granted
 */
public record Extension(Budget extra, Instant granted) {}
