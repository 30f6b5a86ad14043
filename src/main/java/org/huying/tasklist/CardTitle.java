package org.huying.tasklist;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Puts the call's title and number into the name of a new task, the matter first. A card in Tasklist shows the name; the
 * variables of the process it does not show to officers, who may read their tasks and no process.
 */
class CardTitle implements TaskListener {

    private static final int LONGEST_NAME = 255;
    private static final String SUPERVISED = "【督办】";
    private static final String SEPARATOR = " · ";

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            var step = task.getName() == null ? number : task.getName().replace('\n', ' ') + SEPARATOR + number;
            var title = (String) task.getVariable("title");
            var name = title == null ? step : shortened(title, step) + SEPARATOR + step;
            task.setName(Boolean.TRUE.equals(task.getVariable("supervised")) ? supervised(name) : name);
        }
    }

    /** As much of the title as there is room for beside the step, with the mark of a supervised call. */
    private static String shortened(String title, String step) {
        var room = LONGEST_NAME - SUPERVISED.length() - SEPARATOR.length() - step.length();
        return title.substring(0, Math.min(title.length(), room)).replace('\n', ' ');
    }

    /** The name with the mark of a supervised call before it. */
    static String supervised(String name) {
        return SUPERVISED + usual(name);
    }

    /** The name without that mark. */
    static String usual(String name) {
        return name.startsWith(SUPERVISED) ? name.substring(SUPERVISED.length()) : name;
    }
}
