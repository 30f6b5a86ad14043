package org.huying.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import org.huying.problem.Refusal;

/**
 * What somebody answered when completing a task: read once, checked, and taken out of the process again, so that what
 * people write stays in our tables only.
 */
public final class TaskAnswer {

    private static final int LONGEST_TEXT = 2000;
    /** What an answer may consist of; the contract of every task. */
    public static final List<String> FIELDS = List.of(
            "outcome",
            "note",
            "promise",
            "promisedDate",
            "dutyItem",
            "department",
            "departments",
            "extendDays",
            "reviewDate",
            "solved",
            "rating",
            "followed");

    private final Map<String, Object> values = new HashMap<>();

    private TaskAnswer(DelegateTask task) {
        for (var field : FIELDS) {
            var value = task.getVariable(field);
            if (value != null) {
                values.put(field, value);
            }
            if (task.hasVariable(field)) {
                task.removeVariable(field);
            }
        }
    }

    /** Takes the answer out of the task's process. */
    public static TaskAnswer of(DelegateTask task) {
        return new TaskAnswer(task);
    }

    /**
     * Leaves a value to the next gateway or step of the same transaction, and no longer.
     *
     * @param name none of the fields: the engine does not let a variable of that name pass after the field was taken
     */
    public static void pass(DelegateTask task, String name, @Nullable Object value) {
        task.getExecution().setVariable(name, Variables.untypedValue(value, true));
    }

    /** The outcome, one of those this task allows. */
    public String outcome(String... allowed) {
        var outcome = values.get("outcome");
        if (outcome == null) {
            throw Refusal.invalid("outcome", "answer.outcomeMissing", String.join(", ", allowed));
        }
        if (!Arrays.asList(allowed).contains(outcome.toString())) {
            throw Refusal.invalid("outcome", "answer.outcomeUnknown", outcome, String.join(", ", allowed));
        }
        return outcome.toString();
    }

    /** A text of at most {@value #LONGEST_TEXT} characters, null where nothing was written. */
    public @Nullable String text(String field) {
        var value = values.get(field);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        var text = value.toString().strip();
        if (text.indexOf(0) >= 0) {
            throw Refusal.invalid(field, "answer.unprintable", field);
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(field, "answer.textTooLong", field, LONGEST_TEXT);
        }
        return text;
    }

    /** A text that may be left out; spaces in its place are refused: a form that demands it has been got round by them. */
    public @Nullable String textIfAny(String field) {
        var value = values.get(field);
        return value == null || value.toString().isEmpty() ? null : requiredText(field);
    }

    /** A text that must not be missing. */
    public String requiredText(String field) {
        var text = text(field);
        if (text == null) {
            throw Refusal.invalid(field, "answer.fieldMissing", field);
        }
        return text;
    }

    /** A day, today or later, written as ISO 8601; null where none was given. */
    public @Nullable LocalDate comingDay(String field, Clock clock) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var day = day(field, text);
        if (day.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid(field, "answer.dayInThePast", field, text);
        }
        return day;
    }

    /** A day written as ISO 8601 that must not be missing. */
    public LocalDate requiredDay(String field) {
        return day(field, requiredText(field));
    }

    /** Yes or no; it must be said. */
    public boolean yesOrNo(String field) {
        var text = requiredText(field);
        if (!List.of("true", "false").contains(text)) {
            throw Refusal.invalid(field, "answer.notYesOrNo", field);
        }
        return Boolean.parseBoolean(text);
    }

    /** A whole number between two bounds that must not be missing. */
    public int requiredNumber(String field, int least, int most) {
        requiredText(field);
        return Objects.requireNonNull(number(field, least, most));
    }

    /** A whole number between two bounds; null where none was given. */
    public @Nullable Integer number(String field, int least, int most) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of bounds
        }
        throw Refusal.invalid(field, "answer.notInRange", field, least, most);
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "answer.notADay", field, text);
        }
    }
}
