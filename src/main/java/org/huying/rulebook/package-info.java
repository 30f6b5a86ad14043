/** The rules as people read them: the deployed decision tables of any version, taken apart into rules and cells. */
@NullMarked
package org.huying.rulebook;

import org.jspecify.annotations.NullMarked;
