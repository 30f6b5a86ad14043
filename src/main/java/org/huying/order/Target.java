package org.huying.order;

import org.jspecify.annotations.Nullable;

/**
 * A unit or team that an order calls.
 *
 * @param group its group id
 * @param people how many a team has; absent for a unit
 */
record Target(String group, @Nullable Integer people) {}
