package org.huying.tasklist;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A filter that everybody finds in Tasklist. Each is narrow, and there is none for all tasks: counting those takes
 * minutes once there are a million.
 */
enum TaskFilter {
    MY_DEPARTMENT(10, "我的部门 My department", "按期限排列 By due date", "#1f6f5c") {
        @Override
        TaskQuery narrow(TaskQuery query) {
            return mine(query);
        }
    },
    OVERDUE(20, "已超期 Overdue", "已过期限 Past their due date", "#b3261e") {
        @Override
        TaskQuery narrow(TaskQuery query) {
            return mine(query).dueBeforeExpression("${now()}");
        }
    },
    DUE_TODAY(30, "今天到期 Due today", "期限在今天 Due before midnight", "#b26a00") {
        @Override
        TaskQuery narrow(TaskQuery query) {
            return mine(query)
                    .dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
                    .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}");
        }
    },
    CLAIMED(40, "我认领的 Mine", "由我办理 Claimed by me", "#2f5d8a") {
        @Override
        TaskQuery narrow(TaskQuery query) {
            return query.taskAssigneeExpression("${currentUser()}");
        }
    };

    private final int place;
    private final String label;
    private final String description;
    private final String color;

    TaskFilter(int place, String label, String description, String color) {
        this.place = place;
        this.label = label;
        this.description = description;
        this.color = color;
    }

    abstract TaskQuery narrow(TaskQuery query);

    String label() {
        return label;
    }

    /** What the account or one of its groups may take, whoever of them has it. */
    private static TaskQuery mine(TaskQuery query) {
        return query.taskCandidateUserExpression("${currentUser()}").includeAssignedTasks();
    }

    TaskQuery query(TaskService tasks) {
        return narrow(tasks.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc();
    }

    /** How Tasklist shows it: place in the list, colour, counted anew by itself. */
    Map<String, Object> properties() {
        return Map.of(
                "description", description,
                "color", color,
                "priority", place,
                "refresh", true,
                "showUndefinedVariable", false);
    }
}
