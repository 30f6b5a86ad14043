package org.huying.console.mine;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells whoever did something that it was done: a header that the page shows as a notice. */
@Component
class Notice {

    static final String HEADER = "HX-Trigger";

    /** A header takes letters of ASCII only. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MessageSource messages;

    Notice(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        var text = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        try {
            return ASCII.writeValueAsString(Map.of("notice", text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
