/** What somebody has reported: where each call stands, what comes next, and what they can do about it. */
@NullMarked
package org.huying.console.mine;

import org.jspecify.annotations.NullMarked;
