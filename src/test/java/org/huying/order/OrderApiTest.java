package org.huying.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

/** Who may do what with orders over HTTP, and what is refused. */
@HuyingTest
class OrderApiTest {

    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String GRID = "yuexiu-renmin-g30.grid";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setClock() {
        stage.now("2026-09-09T09:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("title", " "),
                Arguments.of("title", "x".repeat(201)),
                Arguments.of("text", "x".repeat(4001)),
                Arguments.of("text", "a\u0000b"),
                Arguments.of("area", "atlantis"),
                Arguments.of("targets", List.of()),
                Arguments.of("targets", List.of("atlantis.grid")),
                Arguments.of("targets", List.of(GRID, GRID)),
                Arguments.of("targets", List.of(GRID, Map.of("role", "grid", "area", "yuexiu-renmin"))),
                Arguments.of("targets", List.of(Map.of("role", "poet", "area", "yuexiu-renmin"))),
                Arguments.of("targets", List.of(Map.of("role", "grid", "area", "atlantis"))),
                Arguments.of("targets", List.of(Map.of("role", "grid"))),
                Arguments.of("acknowledgeBy", "2026-09-09T08:59:00+08:00"),
                Arguments.of("acknowledgeBy", "2036-09-09T09:00:00+08:00"),
                Arguments.of("acknowledgeBy", "tomorrow"),
                Arguments.of("doneBy", "2026-09-08T09:00:00+08:00"),
                Arguments.of("evidence", "HEARSAY"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsRefusedByTheNameOfItsField(String field, Object value) {
        var orders = count();
        var answer = stage.post(DESK, "/api/orders", order(Map.of(field, value)));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).startsWith(field);
        assertThat(count()).isEqualTo(orders);
    }

    @Test
    void doneBeforeAcknowledgedIsRefused() {
        var orders = count();
        var answer = stage.post(
                DESK,
                "/api/orders",
                order(Map.of(
                        "acknowledgeBy", "2026-09-09T12:00:00+08:00",
                        "doneBy", "2026-09-09T11:00:00+08:00")));
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("doneBy");
        assertThat(count()).isEqualTo(orders);
    }

    @Test
    void orderWithoutTargetsIsRefused() {
        var order = new HashMap<String, Object>(order(Map.of()));
        order.remove("targets");
        var answer = stage.post(DESK, "/api/orders", order);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("targets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GRID,
                "yuexiu-renmin.enforcement",
                "yuexiu.urban-management",
                "analyst",
                "leader",
                "haizhu.dispatch",
                "yuexiu-renmin-g30.grid"
            })
    void whoHasNoDeskOverTheTargetsIssuesNoOrder(String account) {
        assertThat(stage.post(account, "/api/orders", order(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void deskReachesItsAreaAndBelowOnly() {
        assertThat(stage.post(DESK, "/api/orders", order(Map.of("targets", List.of(GRID, "yuexiu.fire"))))
                        .status())
                .as("the district's brigade is above the street's desk")
                .isEqualTo(403);
        assertThat(stage.post(DESK, "/api/orders", order(Map.of("area", "yuexiu")))
                        .status())
                .isEqualTo(403);
        assertThat(stage.post(
                                "yuexiu.coordination",
                                "/api/orders",
                                order(Map.of("targets", List.of(GRID, "yuexiu.fire"))))
                        .status())
                .isEqualTo(201);
        assertThat(stage.post("admin", "/api/orders", order(Map.of())).status()).isEqualTo(201);
    }

    @Test
    void onlyTheDeskThatIssuedAnOrderEndsIt() {
        var number =
                stage.post("yuexiu.dispatch", "/api/orders", order(Map.of())).text("number");
        for (var end : List.of("close", "cancel")) {
            var path = "/api/orders/" + number + "/" + end;
            assertThat(stage.post(GRID, path, Map.of()).status()).isEqualTo(403);
            assertThat(stage.post(DESK, path, Map.of()).status()).isEqualTo(403);
            assertThat(stage.post("leader", path, Map.of()).status()).isEqualTo(403);
            assertThat(stage.post("haizhu.dispatch", path, Map.of()).status()).isEqualTo(404);
        }
        assertThat(stage.post("admin", "/api/orders/" + number + "/close", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thoseCalledSeeTheirOwnPartAndDesksOfTheAreaAll() {
        var number = stage.post(DESK, "/api/orders", order(Map.of("targets", List.of(GRID, "yuexiu-renmin-g31.grid"))))
                .text("number");
        var path = "/api/orders/" + number;
        var own = stage.get(GRID, path).body();
        assertThat(own.at("/targets/items").findValuesAsText("group")).containsExactly(GRID);
        assertThat(own.at("/counts/targets").asInt()).isEqualTo(2);
        assertThat(stage.get("yuexiu.coordination", path)
                        .body()
                        .at("/targets/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(stage.get("yuexiu-renmin-g32.grid", path).status()).isEqualTo(404);
        assertThat(stage.get("haizhu.dispatch", path).status()).isEqualTo(404);
        assertThat(found(GRID)).contains(number);
        assertThat(found("yuexiu.dispatch")).contains(number);
        assertThat(found("yuexiu-renmin-g32.grid")).doesNotContain(number);
        assertThat(found("haizhu.dispatch")).doesNotContain(number);
        assertThat(stage.get(GRID, "/api/orders?size=0").status()).isEqualTo(400);
        assertThat(stage.get(GRID, path + "?state=LATE").status()).isEqualTo(400);
    }

    @Test
    void sameKeyAndContentIsTheSameOrder() {
        var key = UUID.randomUUID().toString();
        var first = stage.post(DESK, "/api/orders", order(Map.of()), "Idempotency-Key", key);
        var orders = count();
        var second = stage.post(DESK, "/api/orders", order(Map.of()), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("number")).isEqualTo(first.text("number"));
        assertThat(second.response().headers().firstValue("Location")).hasValue("/api/orders/" + first.text("number"));
        assertThat(count()).isEqualTo(orders);
        var other = stage.post(DESK, "/api/orders", order(Map.of("title", "另一件事")), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(stage.post(DESK, "/api/orders", order(Map.of()), "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(400);
        assertThat(count()).isEqualTo(orders);
    }

    @Test
    void settingGrantsTimeWhereTheOrderNamesNone() {
        var answer = stage.post(DESK, "/api/orders", order(Map.of()));
        assertThat(answer.text("acknowledgeBy")).startsWith("2026-09-09T10:00");
        assertThat(answer.text("doneBy")).startsWith("2026-09-16T18:00");
        var hasty = stage.post(DESK, "/api/orders", order(Map.of("doneBy", "2026-09-09T09:20:00+08:00")));
        assertThat(hasty.text("acknowledgeBy")).startsWith("2026-09-09T09:20");
    }

    private static Map<String, Object> order(Map<String, ?> different) {
        var order = new HashMap<String, Object>(
                Map.of("title", "清理排水口", "text", "台风前清理。", "area", "yuexiu-renmin", "targets", List.of(GRID)));
        order.putAll(different);
        return order;
    }

    private List<String> found(String account) {
        return stage.get(account, "/api/orders?area=yuexiu&status=ISSUED&size=200")
                .body()
                .path("items")
                .findValuesAsText("number");
    }

    private long count() {
        return jdbc.sql("select count(*) from issued_order").query(Long.class).single();
    }
}
