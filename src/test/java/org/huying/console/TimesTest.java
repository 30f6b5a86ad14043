package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimesTest {

    Times times = new Times(Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("Asia/Shanghai")), texts());

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min, 0 分钟",
        "PT59M, 59 min, 59 分钟",
        "PT1H, 1 h, 1 小时",
        "PT1H1M, 1 h 1 min, 1 小时 1 分钟",
        "P1D, 1 d, 1 天",
        "P2DT3H4M, 2 d 3 h, 2 天 3 小时"
    })
    void lengthLeavesOutWhatIsNone(Duration length, String english, String chinese) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(times.length(length)).isEqualTo(english);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.length(length)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:30Z, just now late, 刚刚超期",
        "2026-11-23T07:00:30Z, less than a minute left, 还剩不到 1 分钟",
        "2026-11-23T06:58:00Z, late by 2 min, 已超期 2 分钟"
    })
    void nothingIsLateByNoMinutes(String due, String english, String chinese) {
        var moment = Instant.parse(due).atOffset(ZoneOffset.UTC);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(times.due(moment, null)).extracting(Due::left).isEqualTo(english);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.due(moment, null)).extracting(Due::left).isEqualTo(chinese);
    }

    @Test
    void dayHasItsYearWhereItIsAnother() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.day(LocalDate.of(2026, 12, 23))).isEqualTo("12月23日 周三");
        assertThat(times.day(LocalDate.of(2027, 1, 8))).isEqualTo("2027年1月8日");
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("console");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
