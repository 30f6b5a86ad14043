package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

@HuyingTest
class DuplicateApiTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String CATEGORY = "greenery.tree";

    /** Somewhere of this test's own; 0.001 degrees of latitude are 111 metres. */
    private final double latitude = 10 + Math.floorMod(UUID.randomUUID().hashCode(), 100_000) / 1e4;

    @Autowired
    Stage stage;

    @BeforeEach
    void noon() {
        stage.now("2026-06-09T12:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void openCallsOfTheCategoryWithinItsRadiusAreSuggestedNearestFirst() {
        var near = report(0.002);
        var nearer = report(0.001);
        var far = report(0.003);
        var otherKind = report(Map.of("category", "greenery.pests", "latitude", latitude, "longitude", 113.0));
        var found = whileTyping(CALLER, "&latitude=" + latitude + "&longitude=113");
        assertThat(numbers(found)).containsExactly(nearer, near).doesNotContain(far, otherKind);
        assertThat(found.get(0).path("distanceMetres").asInt()).isBetween(110, 112);
        assertThat(found.get(0).path("title").asText()).isEqualTo("大树倒伏");
        assertThat(found.get(0).path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(found.get(0).path("receivedAt").asText()).isEqualTo("2026-06-09T12:00:00+08:00");
        assertThat(List.copyOf(names(found.get(0))))
                .containsExactlyInAnyOrder("number", "title", "status", "distanceMetres", "receivedAt");
    }

    @Test
    void answerToAReportNamesPossibleDuplicates() {
        var first = report(0);
        var second = stage.post(CALLER, "/api/calls", request(0.0005));
        assertThat(numbersOf(second.body().path("possibleDuplicates"))).containsExactly(first);
        assertThat(numbers(
                        stage.get(CALLER, "/api/calls/" + first + "/duplicates").body()))
                .containsExactly(second.text("number"));
        assertThat(stage.call(first).has("possibleDuplicates")).isFalse();
    }

    @Test
    void withoutAPositionThoseOfTheNeighbourhoodInSimilarWordsAreSuggested() {
        var words = "榕树" + UUID.randomUUID();
        var number = report(Map.of("title", words + "压断电线", "description", "挡住了消防车"));
        report(Map.of("title", "草坪枯黄", "description", "没有人浇水"));
        var found = whileTyping(CALLER, "&text=" + encoded(words + "压断"));
        assertThat(numbers(found)).containsExactly(number);
        assertThat(found.get(0).path("similarity").asDouble()).isGreaterThan(0.5);
        assertThat(found.get(0).has("distanceMetres")).isFalse();
        assertThat(whileTyping(CALLER, "")).isEmpty();
    }

    @Test
    void chineseWordsAreComparedAsWell() {
        var number = report(Map.of("title", "凤凰木连根拔起砸中凉亭", "description", "凉亭顶棚塌了一半"));
        assertThat(numbers(whileTyping(CALLER, "&text=" + encoded("凤凰木砸中凉亭顶棚"))))
                .contains(number);
        assertThat(numbers(whileTyping(CALLER, "&text=" + encoded("路边灌木需要修剪")))).doesNotContain(number);
    }

    @Test
    void oldResolvedAndMergedCallsAreNotSuggested() {
        stage.now("2026-05-20T12:00");
        report(0);
        stage.now("2026-06-09T12:00");
        var resolved = report(0);
        stage.completed(
                stage.call(resolved).path("leadDepartment").asText(),
                resolved,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "solve-on-the-spot", "note", "已清理"));
        var main = report(0);
        var merged = report(0);
        stage.post("haizhu.dispatch", "/api/calls/" + merged + "/merge", Map.of("into", main));
        assertThat(numbers(whileTyping(CALLER, "&latitude=" + latitude + "&longitude=113")))
                .containsExactly(main);
    }

    @Test
    void everybodyKnowsOfThoseInTheirOwnAreaOnly() {
        var number = report(0);
        var here = "&latitude=" + latitude + "&longitude=113";
        assertThat(numbers(whileTyping("haizhu.dispatch", here))).containsExactly(number);
        assertThat(numbers(whileTyping("leader", here))).containsExactly(number);
        assertThat(numbers(whileTyping(stage.call(number).path("leadDepartment").asText(), here)))
                .containsExactly(number);
        assertThat(whileTyping("yuexiu.dispatch", here)).isEmpty();
        assertThat(whileTyping("yuexiu-renmin-g01.grid", here)).isEmpty();
        assertThat(whileTyping("baiyun.sanitation", here)).isEmpty();
        assertThat(stage.get("yuexiu-renmin-g01.grid", "/api/calls/" + number + "/duplicates")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void callersOfAGridKnowOfTheGridsAroundIt() {
        var area = Map.<String, Object>of("area", "yuexiu-renmin-g31", "latitude", latitude, "longitude", 113.0);
        var number = stage.post("yuexiu-renmin-g31.grid", "/api/calls", request(area))
                .text("number");
        var path = "/api/calls/duplicates?category=" + CATEGORY + "&area=yuexiu-renmin-g32&latitude=" + latitude
                + "&longitude=113";
        assertThat(numbers(stage.get("yuexiu-renmin-g32.grid", path).body())).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "category=nonsense&area=haizhu, category",
        "category=greenery.tree&area=atlantis, area",
        "area=haizhu, category",
        "category=greenery.tree, area",
        "category=greenery.tree&area=haizhu&latitude=23, longitude",
        "category=greenery.tree&area=haizhu&latitude=91&longitude=113, latitude",
        "category=greenery.tree&area=haizhu&latitude=23&longitude=NaN, longitude",
        "category=greenery.tree&area=haizhu&latitude=north&longitude=113, latitude",
        "category=greenery.tree&area=haizhu&text=%00, text"
    })
    void wrongParameterIsNamed(String query, String field) {
        var answer = stage.get(CALLER, "/api/calls/duplicates?" + query);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("field").asText()).isEqualTo(field);
    }

    private JsonNode whileTyping(String account, String where) {
        var answer = stage.get(account, "/api/calls/duplicates?category=" + CATEGORY + "&area=haizhu-yonglong" + where);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
        return answer.body();
    }

    private String report(double north) {
        return report(request(north));
    }

    private String report(Map<String, Object> differences) {
        var answer = stage.post(CALLER, "/api/calls", request(differences));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    private Map<String, Object> request(double north) {
        return request(Map.of("latitude", latitude + north, "longitude", 113.0));
    }

    private static Map<String, Object> request(Map<String, Object> differences) {
        var request = new HashMap<String, Object>(Map.of(
                "title", "大树倒伏",
                "description", "挡住道路",
                "category", CATEGORY,
                "area", "haizhu-yonglong",
                "channel", "GRID"));
        request.putAll(differences);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> numbers(JsonNode found) {
        return found.findValuesAsText("number");
    }

    private static List<String> numbersOf(JsonNode array) {
        var numbers = new ArrayList<String>();
        array.forEach(number -> numbers.add(number.asText()));
        return numbers;
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
