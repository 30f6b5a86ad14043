package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var chinese = ResourceBundle.getBundle("worktime/words", Locale.CHINESE);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("worktime/words", Locale.ENGLISH, control);
        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.keySet()
                .forEach(key -> assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key)));
    }
}
