package org.huying.intake;

import java.util.regex.Pattern;

/** What somebody typed to find a call by its text: each word must stand in it, wherever; or it is a number. */
final class SearchText {

    private static final String TEXT = "search_text(title, description, place)";
    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{6}");
    private static final int A_PAIR = 2;

    private SearchText() {}

    static void restrict(String typed, CallCondition condition) {
        if (typed.isBlank()) {
            return;
        }
        if (NUMBER.matcher(typed.strip()).matches()) {
            condition.and("number = :number", "number", typed.strip());
            return;
        }
        var words = typed.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            condition.and("letters(" + TEXT + ") @> letters(:word" + i + ")", "word" + i, words[i]);
            // The index knows single letters and pairs; whether the pairs of a longer word stand in this order it does
            // not.
            if (words[i].codePointCount(0, words[i].length()) > A_PAIR) {
                condition.and(TEXT + " ilike :like" + i, "like" + i, "%" + escaped(words[i]) + "%");
            }
        }
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
