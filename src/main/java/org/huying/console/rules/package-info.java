/** The rules in words: the decision tables that are deployed, each of them row by row, and what disputes suggest. */
@NullMarked
package org.huying.console.rules;

import org.jspecify.annotations.NullMarked;
