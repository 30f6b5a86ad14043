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
            task.setName(title.substring(0, Math.min(title.length(), room)) + SEPARATOR + number);
        }
    }
}
