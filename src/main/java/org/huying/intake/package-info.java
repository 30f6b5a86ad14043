/** The REST interface: calls come in here, and whoever may can ask where they stand. */
@NullMarked
package org.huying.intake;

import org.jspecify.annotations.NullMarked;
