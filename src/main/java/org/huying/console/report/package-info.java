/** The page on which somebody reports a call, made for a phone and for a connection that comes and goes. */
@NullMarked
package org.huying.console.report;

import org.jspecify.annotations.NullMarked;
