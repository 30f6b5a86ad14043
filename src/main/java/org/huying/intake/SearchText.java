package org.huying.intake;

import org.huying.problem.Refusal;

/** What somebody typed to find a call by its text: each word must stand in it, wherever; or it is a number. */
final class SearchText {

    private static final String TEXT = "search_text(title, description, place)";

    private SearchText() {}

    static void restrict(String typed, CallCondition condition) {
        if (typed.indexOf(0) >= 0) {
            throw Refusal.invalid("q", "answer.unprintable", "q");
        }
        if (typed.isBlank()) {
            return;
        }
        var words = typed.strip().split("\\s+", -1);
        var all = new StringBuilder("true");
        for (int i = 0; i < words.length; i++) {
            // The index finds the candidates; whether their pairs stand in this order is asked of each.
            all.append(" and letters(" + TEXT + ") @> letters(:word" + i + ") and " + TEXT + " ilike :like" + i);
            condition.with("word" + i, words[i]).with("like" + i, "%" + escaped(words[i]) + "%");
        }
        condition.and("(" + all + " or number = :number)", "number", typed.strip());
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
