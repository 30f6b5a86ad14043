/** Higher-level coordination: what a coordination office is called for, decides, and hands up when nothing changes. */
@NullMarked
package org.huying.coordination;

import org.jspecify.annotations.NullMarked;
