package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"12:00-09:00", "09:00-09:00", "09:00", "9-12", "nine to noon"})
    void hoursThatMakeNoSenseAreRefused(String session) {
        assertThatThrownBy(() -> OfficeHours.parse(List.of(session)))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @Test
    void sessionsMustStandInOrder() {
        assertThatThrownBy(() -> OfficeHours.parse(List.of("14:00-18:00", "09:00-12:00")))
                .hasMessageContaining("in order");
    }

    @Test
    void anOfficeIsOpenSomeTime() {
        assertThatThrownBy(() -> new OfficeHours(List.of())).hasMessageContaining("open some time");
    }
}
