/** CSV files that people keep in a spreadsheet, in the folder that {@code huying.organization.location} names. */
@NullMarked
package org.huying.csv;

import org.jspecify.annotations.NullMarked;
