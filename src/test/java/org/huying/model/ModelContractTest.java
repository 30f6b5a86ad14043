package org.huying.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

import org.huying.HuyingTest;

/** Holds models and code together: every name that one uses, the other has. */
@HuyingTest
class ModelContractTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path DECISIONS = Path.of("decisions");
    private static final Path FORMS = Path.of("src/main/resources/forms");

    private static final Set<String> CONSTANTS = constants();

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @MethodSource
    void processKeepsTheRules(Path file) {
        assertThat(ProcessRules.breaches(name(file), text(file), code())).isEmpty();
    }

    static Stream<Path> processKeepsTheRules() {
        return files(PROCESSES, ".bpmn");
    }

    @ParameterizedTest
    @MethodSource
    void decisionKeepsTheRules(Path file) {
        assertThat(DecisionRules.breaches(name(file), text(file), code())).isEmpty();
    }

    static Stream<Path> decisionKeepsTheRules() {
        return files(DECISIONS, ".dmn");
    }

    @Test
    void everyElementThatTheCodeNamesIsInAModel() {
        var models = Stream.concat(files(PROCESSES, ".bpmn"), files(DECISIONS, ".dmn"))
                .map(ModelContractTest::text)
                .collect(Collectors.joining());
        assertThat(CONSTANTS)
                .filteredOn(name -> name.matches("(Activity|Event|Gateway|Flow)_\\w+"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(models).contains("id=\"" + name + "\""));
    }

    private Code code() {
        return new Code(beans(), CONSTANTS, ids(PROCESSES, ".bpmn"), ids(DECISIONS, ".dmn"), ids(FORMS, ""));
    }

    private Map<String, Class<?>> beans() {
        var beans = new HashMap<String, Class<?>>();
        for (var name : application.getBeanDefinitionNames()) {
            var type = application.getType(name);
            if (type != null) {
                beans.put(name, ClassUtils.getUserClass(type));
            }
        }
        return beans;
    }

    private static Set<String> constants() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.huying").stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(ModelContractTest::isSharedText)
                        .map(ModelContractTest::value)
                        .collect(Collectors.toSet());
    }

    private static boolean isSharedText(Field field) {
        var modifiers = field.getModifiers();
        return field.getType() == String.class
                && Modifier.isStatic(modifiers)
                && Modifier.isFinal(modifiers)
                && !Modifier.isPrivate(modifiers);
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> ids(Path folder, String suffix) {
        return files(folder, suffix)
                .map(file -> name(file).substring(0, name(file).length() - suffix.length()))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
