/** The pages: what is the same on each of them, and where each kind of person starts. */
@NullMarked
package org.huying.console;

import org.jspecify.annotations.NullMarked;
