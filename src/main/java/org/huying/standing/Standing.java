package org.huying.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.routing.Name;

/**
 * Where a call stands.
 *
 * @param work what somebody has on their list because of it
 * @param waiting what the process waits for where nobody has anything to do
 * @param picture absent for a call whose process is not kept any more
 */
public record Standing(
        List<Work> work, List<Name> waiting, @Nullable ProcessPicture picture) {

    /**
     * A task that is open.
     *
     * @param task its id
     * @param groups whose it is
     * @param assignee account id of whoever has claimed it
     */
    public record Work(
            String task,
            Name name,
            List<String> groups,
            @Nullable String assignee) {}
}
