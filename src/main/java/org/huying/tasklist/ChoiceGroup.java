package org.huying.tasklist;

import java.util.List;

/** What a form offers to choose from under one heading. */
record ChoiceGroup(String zh, String en, List<Choice> choices) {

    /**
     * One of them.
     *
     * @param id what is answered when it is chosen
     * @param fits whether it is about what the call is about
     */
    record Choice(String id, String zh, String en, boolean fits) {}
}
