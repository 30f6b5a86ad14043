package org.huying.worktime;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A calendar file with wrong rows; nothing of it is taken. */
public final class CalendarFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    CalendarFileException(List<Fault> faults) {
        super(text(faults, Locale.ENGLISH));
        this.faults = List.copyOf(faults);
    }

    /** Every wrong row with its line and the reason, in Chinese or English. */
    public String in(Locale locale) {
        return text(faults, locale);
    }

    private static String text(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> fault.in(locale)).collect(Collectors.joining("\n"));
    }

    record Fault(long line, String key, List<Object> arguments) {

        String in(Locale locale) {
            var words = Words.in(locale);
            return words.say("file.line", String.valueOf(line), words.say(key, arguments.toArray()));
        }
    }
}
