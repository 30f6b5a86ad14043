package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "暴露垃圾, baolulaji bllj",
        "井盖, jinggai jg",
        "违法建设（私搭乱建）, weifajianshesidaluanjian wfjssdlj",
        "绿地损坏, lvdisunhuai ldsh",
        "5G 基站, 5gjizhan 5jz",
        "（）, ''"
    })
    void nameIsTypedWholeOrByItsInitials(String name, String typed) {
        assertThat(Pinyin.of(name).strip()).isEqualTo(typed);
    }
}
