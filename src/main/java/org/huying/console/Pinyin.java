package org.huying.console;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/** How a Chinese name is typed with Latin letters: whole, and by the first letter of each character. */
public final class Pinyin {

    private Pinyin() {}

    /** {@code 暴露垃圾} gives {@code baolulaji bllj}; what is not Chinese keeps its letters. */
    public static String of(String name) {
        var syllables = syllables(name);
        var initials = Arrays.stream(syllables)
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
        return String.join("", syllables) + " " + initials;
    }

    /** A transliterator may be used by one thread at a time only. */
    private static synchronized String[] syllables(String name) {
        return Arrays.stream(Rules.TO_LATIN.transliterate(name).split("[^a-z0-9]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toArray(String[]::new);
    }

    /** Read when the first name is asked for: the rules of forty thousand characters take a moment. */
    private static final class Rules {

        /** In the names of places and matters 地 is di; who has no ü types v. */
        static final Transliterator TO_LATIN = Transliterator.createFromRules(
                "pinyin", "地 > ' di '; :: Han-Latin; [üǖǘǚǜ] > v; :: Latin-ASCII; :: Lower;", Transliterator.FORWARD);
    }
}
