/** The list of calls: found, filtered, sorted, page by page. */
@NullMarked
package org.huying.console.calls;

import org.jspecify.annotations.NullMarked;
