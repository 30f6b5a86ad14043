/** One thing done to many calls: shown before it is done, done call by call, and what became of each. */
@NullMarked
package org.huying.console.bulk;

import org.jspecify.annotations.NullMarked;
