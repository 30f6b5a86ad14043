package org.huying.console;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Which language a page speaks, and where its words come from: the message bundles, and for what has a name on the task
 * forms already (statuses, urgencies, events, deadlines) the texts of the forms.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final String ENGLISH = "en";
    private static final String CHINESE = "zh";

    /** The browser's language until somebody chooses another. */
    @Bean
    LocaleResolver localeResolver() {
        var cookie = new ChosenLanguage();
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    @Autowired
    void readTheTextsOfTheForms(HierarchicalMessageSource messages, ObjectMapper json) throws IOException {
        messages.setParentMessageSource(new FormTexts(json));
    }

    /** Tasklist and Cockpit speak the browser's language and know no other choice: nor does what they fetch from {@code /desk}. */
    private static final class ChosenLanguage extends CookieLocaleResolver {

        private final LocaleResolver browser = new AcceptHeaderLocaleResolver();

        ChosenLanguage() {
            super("huying-language");
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return isDesk(request) ? browser.resolveLocale(request) : super.resolveLocale(request);
        }

        @Override
        public LocaleContext resolveLocaleContext(HttpServletRequest request) {
            return isDesk(request)
                    ? new SimpleLocaleContext(browser.resolveLocale(request))
                    : super.resolveLocaleContext(request);
        }

        private static boolean isDesk(HttpServletRequest request) {
            return request.getServletPath().startsWith("/desk/");
        }
    }

    /** The texts of the forms, whose words take no arguments here; a language that has none gets English. */
    private static final class FormTexts extends AbstractMessageSource {

        private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

        FormTexts(ObjectMapper json) throws IOException {
            for (var language : List.of(ENGLISH, CHINESE)) {
                var file = new ClassPathResource("static/forms/" + language + ".json");
                byLanguage.put(
                        language,
                        json.readValue(file.getContentAsByteArray(), new TypeReference<Map<String, String>>() {}));
            }
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var text = byLanguage
                    .getOrDefault(locale.getLanguage(), byLanguage.getOrDefault(ENGLISH, Map.of()))
                    .get(code);
            return text == null ? null : new MessageFormat("'" + text.replace("'", "''") + "'", locale);
        }
    }
}
