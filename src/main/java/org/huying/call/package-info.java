/** The call: what was reported, where it stands, and every event of it. */
@NullMarked
package org.huying.call;

import org.jspecify.annotations.NullMarked;
