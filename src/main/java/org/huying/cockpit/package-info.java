/** What Camunda Cockpit shows of Huying: figures of calls and deadlines, and the call behind a process instance. */
@NullMarked
package org.huying.cockpit;

import org.jspecify.annotations.NullMarked;
