/** Where a call stands in its process: who has it on their list, and the picture of the model with what is done. */
@NullMarked
package org.huying.standing;

import org.jspecify.annotations.NullMarked;
