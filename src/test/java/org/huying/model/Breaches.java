package org.huying.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a model breaks of the rules, in words that say where; holds the rules that all models share. */
final class Breaches {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern GENERATED_ID = Pattern.compile("\\bid=\"([^\"]*_(?=[a-z0-9]*[0-9])[a-z0-9]{7})\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    void require(boolean kept, String breach, Object... arguments) {
        if (!kept) {
            found.add(breach.formatted(arguments));
        }
    }

    void requireFileName(String file, String id, String suffix) {
        require(file.equals(id + suffix), "file %s holds %s: both have the same name", file, id);
        require(KEBAB_CASE.matcher(id).matches(), "%s: ids of models are kebab-case", id);
    }

    void requireTimeToLive(String id, String timeToLive) {
        require(timeToLive != null && !timeToLive.isBlank(), "%s: has no history time to live", id);
    }

    void requireNoGeneratedId(String xml) {
        var ids = GENERATED_ID.matcher(xml);
        while (ids.find()) {
            require(false, "%s: is a generated id", ids.group(1));
        }
    }

    void requireBothLanguages(String id, String label) {
        require(
                label != null
                        && CHINESE.matcher(label).find()
                        && ENGLISH.matcher(label).find(),
                "%s: the label \"%s\" is not in both languages",
                id,
                label);
    }
}
