package org.huying.problem;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A request that is refused; nothing of it has happened.
 *
 * <p>The message says what to do in the language of whoever asks: texts stand in {@code messages*.properties} under
 * {@code key}, filled as a {@link MessageFormat}. Officers in Tasklist read this message as it is.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ResourceBundle.Control ROOT_IS_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Why it is refused; one HTTP status each. */
    public enum Reason {
        /** 400: a field is missing or wrong. */
        INVALID(400),
        /** 403: not yours to do. */
        FORBIDDEN(403),
        /** 404: there is no such thing, or none that you may see. */
        NOT_FOUND(404),
        /** 409: too late, or done already. */
        CONFLICT(409),
        /** 422: the same idempotency key with another content. */
        MISMATCH(422),
        /** 410: it was there and is lost. */
        GONE(410),
        /** 413: more than is taken. */
        TOO_LARGE(413),
        /** 507: it cannot be kept now. */
        NO_STORAGE(507),
        /** 429: possible again in a while. */
        TOO_SOON(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final @Nullable String field;
    private final String key;
    private final transient Object[] arguments;

    private Refusal(Reason reason, @Nullable String field, String key, Object... arguments) {
        super(key);
        this.reason = reason;
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    public static Refusal invalid(String field, String key, Object... arguments) {
        return new Refusal(Reason.INVALID, field, key, arguments);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Reason.FORBIDDEN, null, key, arguments);
    }

    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Reason.NOT_FOUND, null, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Reason.CONFLICT, null, key, arguments);
    }

    public static Refusal mismatch(String field, String key, Object... arguments) {
        return new Refusal(Reason.MISMATCH, field, key, arguments);
    }

    public static Refusal gone(String key, Object... arguments) {
        return new Refusal(Reason.GONE, null, key, arguments);
    }

    public static Refusal tooLarge(String field, String key, Object... arguments) {
        return new Refusal(Reason.TOO_LARGE, field, key, arguments);
    }

    public static Refusal noStorage(String key, Object... arguments) {
        return new Refusal(Reason.NO_STORAGE, null, key, arguments);
    }

    /**
     * Somebody has just done so.
     *
     * @param possible from when on it is possible again; {@code {1}} of the message, rounded up to the minute
     */
    public static Refusal tooSoon(String key, String number, ZonedDateTime possible) {
        return new Refusal(Reason.TOO_SOON, null, key, number, MINUTE.format(possible.plusSeconds(59)));
    }

    public Reason reason() {
        return reason;
    }

    /** The field that is wrong, as the API and the forms name it. */
    public @Nullable String field() {
        return field;
    }

    public String key() {
        return key;
    }

    @Override
    public String getMessage() {
        return message(LocaleContextHolder.getLocale());
    }

    /** The message in Chinese for a Chinese locale, in English for every other. */
    public String message(Locale locale) {
        var pattern =
                ResourceBundle.getBundle("messages", locale, ROOT_IS_ENGLISH).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
