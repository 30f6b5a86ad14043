package org.huying.console;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells whoever did something on a page that it is done. */
@Component
public class Notices {

    /** A header takes nothing but ASCII. */
    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MessageSource messages;

    Notices(MessageSource messages) {
        this.messages = messages;
    }

    /** Shows a text as a notice when the answer to this htmx request arrives; once per answer. */
    public void say(HttpServletResponse response, String key, Object... arguments) {
        var text = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        try {
            response.setHeader("HX-Trigger", json.writeValueAsString(Map.of("notice", text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is plain", e);
        }
    }
}
