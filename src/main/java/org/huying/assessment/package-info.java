/** One matter, one assessment (一事一考核): what a closed call counts for the departments that had it. */
@NullMarked
package org.huying.assessment;

import org.jspecify.annotations.NullMarked;
