package org.huying.tasklist;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Puts the call's title and number into the name of a new task. A card in Tasklist shows the name; the variables of the
 * process it does not show to officers, who may read their tasks and no process.
 */
class CardTitle implements TaskListener {

    private static final int LONGEST_NAME = 255;
    private static final String SUPERVISED = "【督办 Supervised】";
    private static final String SEPARATOR = " · ";

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            var title = Stream.of(task.getName(), (String) task.getVariable("title"))
                    .filter(Objects::nonNull)
                    .map(text -> text.replace('\n', ' '))
                    .collect(Collectors.joining(SEPARATOR));
            var room = LONGEST_NAME - SEPARATOR.length() - number.length();
            var name = title.substring(0, Math.min(title.length(), room)) + SEPARATOR + number;
            task.setName(Boolean.TRUE.equals(task.getVariable("supervised")) ? supervised(name) : name);
        }
    }

    /** The name with the mark of a supervised call before it. */
    static String supervised(String name) {
        var usual = usual(name);
        var tooLong = Math.max(0, SUPERVISED.length() + usual.length() - LONGEST_NAME);
        var number = usual.lastIndexOf(SEPARATOR);
        return SUPERVISED + usual.substring(0, number - tooLong) + usual.substring(number);
    }

    /** The name without that mark. */
    static String usual(String name) {
        return name.startsWith(SUPERVISED) ? name.substring(SUPERVISED.length()) : name;
    }
}
