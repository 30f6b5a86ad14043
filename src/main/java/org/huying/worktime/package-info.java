/** Working time: which days and hours count, and when a budget of them is used up; {@code java.time} and nothing else. */
@NullMarked
package org.huying.worktime;

import org.jspecify.annotations.NullMarked;
