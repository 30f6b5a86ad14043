package org.huying.console.sheet;

import org.huying.console.Judgements.Judgement;

/**
 * What a department got for its part in a call.
 *
 * @param department by its name
 */
record Assessed(String department, Judgement judgement) {}
