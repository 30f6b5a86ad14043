/** Photos and files of a call: checked by content, freed of metadata, kept outside the database and never half. */
@NullMarked
package org.huying.attachment;

import org.jspecify.annotations.NullMarked;
