package org.huying.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

    @ParameterizedTest
    @CsvSource({
        "'应答\nAcknowledge call', 应答, Acknowledge call",
        "办理 Resolution, 办理, Resolution",
        "'紧急?\nEmergency?', 紧急?, Emergency?",
        "通知(分钟) Alert within (minutes), 通知(分钟), Alert within (minutes)",
        "Somebody, Somebody, Somebody",
        "只有中文, 只有中文, 只有中文"
    })
    void labelOfAModelHasBothNames(String label, String zh, String en) {
        assertThat(Name.ofLabel(label)).isEqualTo(new Name(zh, en));
        assertThat(Name.ofLabel(label).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(Name.ofLabel(label).in(Locale.ENGLISH)).isEqualTo(en);
    }
}
