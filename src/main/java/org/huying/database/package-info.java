/** The embedded PostgreSQL of a run that names no database of its own. */
@NullMarked
package org.huying.database;

import org.jspecify.annotations.NullMarked;
