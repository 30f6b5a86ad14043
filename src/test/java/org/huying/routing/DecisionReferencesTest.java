package org.huying.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Decision tables name categories, duty items, departments and units: all of them exist. */
class DecisionReferencesTest {

    private static final ClassPathResource FOLDER = new ClassPathResource("organization/");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private final Categories categories = new Categories(FOLDER);
    private final DutyItems items = new DutyItems(FOLDER, categories);

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "responsibility", "deadlines", "evidence", "responders"})
    void everyCategoryExists(String table) {
        assertThat(cells(table, "category"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(categories.find(code)).as(code).isPresent());
    }

    @Test
    void tableAndListsNameTheSameDutyItems() {
        assertThat(Set.copyOf(cells("responsibility", "dutyItem")))
                .isEqualTo(items.all().stream().map(DutyItem::code).collect(Collectors.toSet()));
    }

    @Test
    void tableSendsEveryDutyItemToTheDepartmentsOfTheList() {
        assertThat(rules("responsibility").filter(rule -> !Objects.equals(cell(rule, "dutyItem"), "null")))
                .hasSizeGreaterThanOrEqualTo(107 + 36)
                .allSatisfy(rule -> assertThat(departments(rule))
                        .as(rule.getId())
                        .isEqualTo(
                                items.require(literals(cell(rule, "dutyItem")).get(0))
                                        .departments()));
    }

    @Test
    void everyDepartmentExistsAtItsLevelAndTakesPartOnce() throws IOException {
        var existing = departmentsOfTheSample();
        assertThat(rules("responsibility").filter(rule -> !Objects.equals(cell(rule, "leadDepartment"), "null")))
                .allSatisfy(rule -> assertThat(departments(rule))
                        .as(rule.getId())
                        .doesNotHaveDuplicates()
                        .isSubsetOf(existing));
    }

    @Test
    void everyResponderIsOne() throws IOException {
        var departments = departmentsOfTheSample().stream()
                .map(ResponsibleDepartment::toString)
                .toList();
        var responders = cells("responders", "responders").stream()
                .flatMap(list -> Stream.of(list.split(",\\s*")))
                .filter(responder -> !responder.isEmpty());
        assertThat(responders)
                .isNotEmpty()
                .allMatch(responder -> Set.of("team", "grid").contains(responder) || departments.contains(responder));
    }

    @Test
    void rowsOfOneDistrictStandBeforeThoseOfAll() {
        var general = rules("responsibility")
                .filter(rule -> cell(rule, "kind").isEmpty())
                .map(rule -> cell(rule, "district").isEmpty())
                .toList();
        assertThat(general).isSorted();
    }

    @Test
    void everyWordOfDangerCallsRespondersWhateverTheCategory() {
        var responders = rules("responsibility")
                .filter(rule -> rule.getId().startsWith("Rule_Danger_"))
                .flatMap(rule -> literals(cell(rule, "text")).stream())
                .toList();
        assertThat(rules("urgency")
                        .filter(rule -> Objects.equals(cell(rule, "urgency"), "\"EMERGENCY\""))
                        .flatMap(rule -> literals(cell(rule, "text")).stream()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(responders).as(word).anyMatch(word::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlines", "escalation-ladder"})
    void everyUnitIsOne(String table) {
        var units = Stream.of("assignUnit", "acknowledgeUnit", "resolveUnit", "verifyUnit", "waitUnit")
                .flatMap(column -> cells(table, column).stream());
        assertThat(units).isNotEmpty().allMatch(Set.of("MINUTES", "WORKING_HOURS", "WORKING_DAYS")::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "responsibility", "deadlines", "escalation-ladder", "assessment", "responders"})
    void everyRowIsExplained(String table) {
        assertThat(rules(table))
                .allSatisfy(rule -> assertThat(rule.getDescription())
                        .as(rule.getId())
                        .isNotNull()
                        .satisfies(text -> assertThat(text.getTextContent()).containsPattern("\\p{IsHan}")));
    }

    @Test
    void everyRowWithASampleDutyItemSaysSo() {
        assertThat(rules("responsibility").filter(rule -> rule.getId().matches("Rule_(Duty|Baiyun)_.*")))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).startsWith("【样例】"));
    }

    private static List<ResponsibleDepartment> departmentsOfTheSample() throws IOException {
        var format =
                CSVFormat.DEFAULT.builder().setHeader().setCommentMarker('#').get();
        try (var reader =
                new InputStreamReader(FOLDER.createRelative("departments.csv").getInputStream(), UTF_8)) {
            return format.parse(reader).stream()
                    .filter(row -> row.get("area").isEmpty())
                    .map(row -> row.get("code") + "@" + row.get("level"))
                    .filter(text -> text.matches(".*@(STREET|DISTRICT|CITY)"))
                    .map(ResponsibleDepartment::of)
                    .toList();
        }
    }

    private static List<ResponsibleDepartment> departments(Rule rule) {
        var lead = literals(cell(rule, "leadDepartment")).get(0) + "@"
                + literals(cell(rule, "leadLevel")).get(0);
        return ResponsibleDepartment.listOf(
                lead + " " + String.join(" ", literals(cell(rule, "supportingDepartments"))));
    }

    private static List<String> cells(String table, String column) {
        return rules(table)
                .flatMap(rule -> literals(cell(rule, column)).stream())
                .toList();
    }

    private static Stream<Rule> rules(String table) {
        var file = Objects.requireNonNull(
                DecisionReferencesTest.class.getResourceAsStream("/decisions/" + table + ".dmn"));
        return Dmn.readModelFromStream(file).getModelElementsByType(Rule.class).stream();
    }

    /** The text of a rule in an input or output column; empty when the table has no such column. */
    private static String cell(Rule rule, String column) {
        var table = (DecisionTable) rule.getParentElement();
        var inputs = table.getInputs().stream()
                .map(Input::getInputExpression)
                .map(input -> input.getText().getTextContent())
                .toList();
        if (inputs.contains(column)) {
            return List.copyOf(rule.getInputEntries())
                    .get(inputs.indexOf(column))
                    .getTextContent()
                    .strip();
        }
        var outputs = table.getOutputs().stream().map(Output::getName).toList();
        return outputs.contains(column)
                ? List.copyOf(rule.getOutputEntries())
                        .get(outputs.indexOf(column))
                        .getTextContent()
                        .strip()
                : "";
    }

    private static List<String> literals(String cell) {
        return LITERAL.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
