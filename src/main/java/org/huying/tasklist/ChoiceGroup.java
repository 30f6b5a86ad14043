package org.huying.tasklist;

import java.util.List;

/** What a form offers to choose from under one heading. */
record ChoiceGroup(String zh, String en, List<Choice> choices) {

    /** One of them: what is answered when it is chosen, and both names. */
    record Choice(String id, String zh, String en) {}
}
