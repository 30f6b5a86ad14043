package org.huying.console.coordination;

import org.jspecify.annotations.Nullable;

/**
 * What something on the desk is about.
 *
 * @param part group id of the supporting department whose part it is about; absent where it is about the lead's
 */
record About(String call, @Nullable String part) {}
