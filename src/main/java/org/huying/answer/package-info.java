/** What people answer when they complete a task, checked in one place for every process. */
@NullMarked
package org.huying.answer;

import org.jspecify.annotations.NullMarked;
