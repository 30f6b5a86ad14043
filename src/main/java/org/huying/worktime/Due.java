package org.huying.worktime;

import java.time.Instant;

/**
 * When a budget is used up.
 *
 * @param at the last moment in time
 * @param provisional whether a day was counted of a year whose official calendar is not known yet
 */
public record Due(Instant at, boolean provisional) {}
