/** The coordination desk: what waits for the decision of an office, and what it keeps an eye on. */
@NullMarked
package org.huying.console.coordination;

import org.jspecify.annotations.NullMarked;
