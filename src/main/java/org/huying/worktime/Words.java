package org.huying.worktime;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** The sentences of {@code worktime/words*.properties}: Chinese for a Chinese locale, English for every other. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("worktime/words", locale, NO_FALLBACK);
    }

    static Words in(Locale locale) {
        return new Words(isChinese(locale) ? Locale.CHINESE : Locale.ENGLISH);
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    String say(String key, @Nullable Object... arguments) {
        var said = Arrays.stream(arguments).map(this::readable).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(said);
    }

    private @Nullable Object readable(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", locale).format(date);
        }
        if (value instanceof ZonedDateTime moment) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", locale).format(moment);
        }
        if (value instanceof Duration time) {
            return say("duration", time.toHours(), time.toMinutesPart());
        }
        if (value instanceof Budget budget) {
            return budget.in(locale);
        }
        if (value instanceof SpecialDay day) {
            return day.name(locale);
        }
        return value;
    }
}
