/** The page of orders: which there are, and of one how far each of those called has come, live. */
@NullMarked
package org.huying.console.orders;

import org.jspecify.annotations.NullMarked;
