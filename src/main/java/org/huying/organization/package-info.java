/** Who is there: areas from the city down to the grid, departments and desks, people and volunteer teams, read from CSV files. */
@NullMarked
package org.huying.organization;

import org.jspecify.annotations.NullMarked;
