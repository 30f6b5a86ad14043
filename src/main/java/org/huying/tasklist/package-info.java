/** What Tasklist shows of Huying: the facts on its task forms and the filters people work by. */
@NullMarked
package org.huying.tasklist;

import org.jspecify.annotations.NullMarked;
