/** What leaders ask: what stands badly, where, whose it is, and how matters were assessed. */
@NullMarked
package org.huying.console.overview;

import org.jspecify.annotations.NullMarked;
