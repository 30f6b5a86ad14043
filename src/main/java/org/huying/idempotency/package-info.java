/** The same request sent twice is carried out once (the header {@code Idempotency-Key}). */
@NullMarked
package org.huying.idempotency;

import org.jspecify.annotations.NullMarked;
