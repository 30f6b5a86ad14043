/** The call process: what its steps do, what officers answer in Tasklist, and what callers may do meanwhile. */
@NullMarked
package org.huying.handling;

import org.jspecify.annotations.NullMarked;
