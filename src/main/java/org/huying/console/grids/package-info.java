/** All grids of a street at a glance, and each of them: what is open, who works there, what happened last. */
@NullMarked
package org.huying.console.grids;

import org.jspecify.annotations.NullMarked;
