package org.huying.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.assessment.Assessments;

/** Puts what a department got for its part in a call into the words of whoever reads. */
@Component
public class Judgements {

    private final MessageSource messages;

    Judgements(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One criterion that applied.
     *
     * @param criterion what was judged, in the reader's words
     * @param marks given, or taken where negative
     */
    public record Line(String criterion, BigDecimal marks) {}

    /** What one department got, line by line and in all. */
    public record Judgement(List<Line> lines) {

        public BigDecimal total() {
            return lines.stream().map(Line::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public Judgement of(List<Assessments.Mark> marks) {
        return new Judgement(marks.stream().map(this::line).toList());
    }

    /** A criterion that a city has added is called what its table calls it. */
    private Line line(Assessments.Mark mark) {
        var criterion = messages.getMessage(
                "criterion." + mark.criterion(), null, mark.criterion(), LocaleContextHolder.getLocale());
        return new Line(Objects.requireNonNull(criterion), mark.marks().stripTrailingZeros());
    }
}
