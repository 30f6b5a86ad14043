package org.huying.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.huying.routing.Categories;
import org.huying.routing.Category;

/** What a call can be about, to be chosen by two taps or found by Chinese, English, pinyin or what people call it. */
@Component
public class CategoryChoices {

    private final Categories categories;
    private final Names names;
    private final Map<String, String> pinyin = new ConcurrentHashMap<>();

    CategoryChoices(Categories categories, Names names) {
        this.categories = categories;
        this.names = names;
    }

    /**
     * A class of categories, in the reader's language.
     *
     * @param terms what the class itself is found by, in small letters
     */
    public record Group(String code, String name, String terms, List<Choice> choices) {}

    /**
     * A category.
     *
     * @param terms what it is found by, in small letters
     */
    public record Choice(String code, String name, String terms) {}

    /** In the order of the table. */
    public List<Group> all() {
        return categories.tree().stream()
                .map(group -> new Group(
                        group.code(),
                        names.of(group),
                        terms(group),
                        group.children().stream()
                                .map(category -> choice(category, group))
                                .toList()))
                .toList();
    }

    private Choice choice(Category category, Category group) {
        return new Choice(category.code(), names.of(category), terms(category) + " " + terms(group));
    }

    /** Everyday words, each with how it is typed with Latin letters. */
    private static String called(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.isIdeographic(word.codePointAt(0)) ? word + " " + Pinyin.of(word) : word)
                .collect(Collectors.joining(" "));
    }

    private String terms(Category category) {
        var name = category.name();
        return pinyin.computeIfAbsent(
                category.code(),
                code -> (name.zh() + " " + Pinyin.of(name.zh()) + " " + name.en() + " " + called(category.words()))
                        .toLowerCase(Locale.ROOT));
    }
}
