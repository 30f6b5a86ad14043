package org.huying.intake;

import java.util.regex.Pattern;

/**
 * What somebody typed to find a call by its text: each word must stand in it, wherever; or it is a number, or the last
 * six digits of one; or, for a desk, the telephone of the caller or words of the caller's name.
 */
final class SearchText {

    private static final String TEXT = "search_text(title, description, place)";
    private static final String CALLER = "caller_name";
    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{6}");
    private static final Pattern TAIL = Pattern.compile("\\d{6}");
    private static final Pattern PHONE = Pattern.compile("[+0-9(（][0-9 ()（）-]{6,19}");
    private static final int A_PAIR = 2;

    private SearchText() {}

    static void restrict(String typed, boolean ofDesk, CallCondition condition) {
        if (typed.isBlank()) {
            return;
        }
        if (NUMBER.matcher(typed.strip()).matches()) {
            condition.and("number = :number", "number", typed.strip());
            return;
        }
        if (TAIL.matcher(typed.strip()).matches()) {
            orSaid("right(number, 6) = :tail", "tail", typed.strip(), typed, condition);
            return;
        }
        if (ofDesk && PHONE.matcher(typed.strip()).matches()) {
            orSaid(
                    "regexp_replace(caller_phone, '\\D', '', 'g') = :phone",
                    "phone",
                    typed.replaceAll("\\D", ""),
                    typed,
                    condition);
            return;
        }
        if (ofDesk) {
            saidOrNamed(typed, condition);
        } else {
            words(TEXT, typed, condition);
        }
    }

    /** Who rings again says a name, and not what it stood for: it is asked of an index of its own. */
    private static void saidOrNamed(String typed, CallCondition condition) {
        var said = new CallCondition();
        words(TEXT, typed, said);
        var named = new CallCondition();
        words(CALLER, typed, named);
        condition.and("(" + said.sql() + " or " + named.sql() + ")");
        said.parameters().forEach(condition::with);
    }

    /** Two searches, each by its index; somebody may have written the digits into the text instead. */
    private static void orSaid(String digits, String name, String value, String typed, CallCondition condition) {
        var said = new CallCondition();
        words(TEXT, typed, said);
        condition.and(
                "number in (select number from call where " + digits + " union all select number from call where "
                        + said.sql() + ")",
                name,
                value);
        said.parameters().forEach(condition::with);
    }

    private static void words(String text, String typed, CallCondition condition) {
        var words = typed.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            condition.and("letters(" + text + ") @> letters(:word" + i + ")", "word" + i, words[i]);
            // The index knows single letters and pairs; whether the pairs of a longer word stand in this order it does
            // not.
            if (words[i].codePointCount(0, words[i].length()) > A_PAIR) {
                condition.and(text + " ilike :like" + i, "like" + i, "%" + escaped(words[i]) + "%");
            }
        }
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
