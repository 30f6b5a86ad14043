/** The list of calls as a file: everything that a list shows, written in the background while its asker watches. */
@NullMarked
package org.huying.console.export;

import org.jspecify.annotations.NullMarked;
