/** The call sheet: one page that tells the whole story of a call, and what its reader may do about it. */
@NullMarked
package org.huying.console.sheet;

import org.jspecify.annotations.NullMarked;
