/** What a call is about and whose it is: categories, duty items and what the decision tables make of them. */
@NullMarked
package org.huying.routing;

import org.jspecify.annotations.NullMarked;
