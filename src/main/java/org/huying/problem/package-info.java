/** What Huying refuses, why, and what to do about it: one exception, two languages, RFC 9457 over HTTP. */
@NullMarked
package org.huying.problem;

import org.jspecify.annotations.NullMarked;
