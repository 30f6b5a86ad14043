package org.huying.worktime;

import java.util.List;
import java.util.Locale;

/**
 * The arithmetic of a due time: every day counted, every holiday and make-up day, every pause and extension.
 *
 * @param steps in the order of time, from the start of the clock to the due time
 * @param due the result
 */
public record Explanation(List<Step> steps, Due due) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** One sentence a step, in Chinese or English. */
    public List<String> in(Locale locale) {
        return steps.stream().map(step -> step.in(locale)).toList();
    }
}
