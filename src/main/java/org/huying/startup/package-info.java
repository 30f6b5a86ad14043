/** What whoever starts Huying meets: the port it takes, and the lines that say where to go. */
@NullMarked
package org.huying.startup;

import org.jspecify.annotations.NullMarked;
