/** Which calls are about one matter: several at one time, or one again after it was solved. */
@NullMarked
package org.huying.matter;

import org.jspecify.annotations.NullMarked;
