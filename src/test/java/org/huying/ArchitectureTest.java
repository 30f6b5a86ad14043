package org.huying;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no compiler holds: where time comes from, who may speak to the engine, how things are wired and named. */
class ArchitectureTest {

    private static final JavaClasses HUYING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.huying");

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe("the system's time is asked", ArchitectureTest::asksTheSystem))
            .because("a test moves the engine's clock, and all time with it");

    private static final ArchRule DATES_STAY_AT_THE_ENGINES_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.huying.engine..",
                    "org.huying.deadline..",
                    "org.huying.rulebook..",
                    "org.huying.standing..",
                    "org.huying.tasklist..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("everything else speaks java.time");

    private static final ArchRule FEW_SPEAK_TO_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.huying.answer..",
                    "org.huying.assessment..",
                    "org.huying.coordination..",
                    "org.huying.deadline..",
                    "org.huying.engine..",
                    "org.huying.handling..",
                    "org.huying.order..",
                    "org.huying.organization..",
                    "org.huying.problem..",
                    "org.huying.routing..",
                    "org.huying.rulebook..",
                    "org.huying.security..",
                    "org.huying.support..",
                    "org.huying.standing..",
                    "org.huying.tasklist..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("Camunda 7 has ended its releases: docs/adr says how to leave it");

    private static final ArchRule ENGINE_INTERNALS_STAY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.huying.engine..", "org.huying.routing..", "org.huying.security..", "org.huying.tasklist..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..impl..")
            .because("internals change without notice");

    private static final ArchRule WORKTIME_KNOWS_NOTHING = classes()
            .that()
            .resideInAPackage("org.huying.worktime..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.apache.commons.csv..", "org.huying.worktime..");

    private static final ArchRule CONSTRUCTORS_INJECT =
            noFields().should().beAnnotatedWith(Autowired.class).because("constructors say what a class needs");

    private static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Constants");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(TIME_COMES_FROM_THE_CLOCK, AsksTheSystem.class),
                Arguments.of(DATES_STAY_AT_THE_ENGINES_EDGE, HoldsDate.class),
                Arguments.of(FEW_SPEAK_TO_THE_ENGINE, SpeaksToTheEngine.class),
                Arguments.of(ENGINE_INTERNALS_STAY_AT_THE_EDGE, UsesInternals.class),
                Arguments.of(CONSTRUCTORS_INJECT, InjectsField.class),
                Arguments.of(NAMES_SAY_SOMETHING, CallHelper.class),
                Arguments.of(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, Prints.class),
                Arguments.of(WORKTIME_KNOWS_NOTHING, null));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHolds(ArchRule rule, Class<?> ignored) {
        rule.check(HUYING);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleCatchesItsBreach(ArchRule rule, Class<?> breach) {
        if (breach != null) {
            assertThat(rule.evaluate(new ClassFileImporter().importClasses(breach))
                            .hasViolation())
                    .isTrue();
        }
    }

    private static boolean asksTheSystem(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        var now =
                target.getName().equals("now") && target.getRawParameterTypes().isEmpty();
        return switch (owner.getPackageName() + "." + owner.getSimpleName()) {
            case "java.lang.System" -> target.getName().equals("currentTimeMillis");
            case "java.time.Clock" -> target.getName().startsWith("system");
            default -> now && owner.getPackageName().equals("java.time");
        };
    }

    private record AsksTheSystem(Instant now) {
        AsksTheSystem() {
            this(Instant.now());
        }
    }

    private record HoldsDate(Date date) {}

    private record SpeaksToTheEngine(RuntimeService runtime) {}

    private record UsesInternals(Context context) {}

    private record InjectsField(@Autowired Clock clock) {}

    private record CallHelper() {}

    private record Prints() {
        Prints {
            System.out.println();
        }
    }
}
