package org.huying.console.rules;

import org.jspecify.annotations.Nullable;

/**
 * A cell in the reader's words.
 *
 * @param code as it stands in the table, where the words say it otherwise
 * @param open whether it asks for nothing
 */
record CellText(String text, @Nullable String code, boolean open) {}
