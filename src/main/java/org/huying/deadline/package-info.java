/** The deadline ledger: who has to do what by when, why then, and whether a timer of the engine really watches it. */
@NullMarked
package org.huying.deadline;

import org.jspecify.annotations.NullMarked;
