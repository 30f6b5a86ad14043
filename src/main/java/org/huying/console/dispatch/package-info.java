/** The dispatch desk: what comes in, what is late, what no rule caught; calls taken in, assigned and called together. */
@NullMarked
package org.huying.console.dispatch;

import org.jspecify.annotations.NullMarked;
