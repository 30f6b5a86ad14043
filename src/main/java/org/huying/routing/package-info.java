/** From categories, duty items and decision tables to the departments of a call, and why it was them. */
@NullMarked
package org.huying.routing;

import org.jspecify.annotations.NullMarked;
