package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class GridsPageTest {

    static final String GRID = "yuexiu-renmin-g64";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Test
    void everyGridHasATileThatCountsWhatIsOpenThere() {
        var before = open(page("yuexiu-renmin.dispatch", "grids?street=yuexiu-renmin"));
        stage.report(GRID + ".grid", "drainage.septic-tank", GRID, "网格计数", "外溢");
        var after = page("yuexiu-renmin.dispatch", "grids?street=yuexiu-renmin");
        // Whoever still watches from another test shares what was seen for a second.
        for (int i = 0; i < 200 && open(after) == before; i++) {
            after = page("yuexiu-renmin.dispatch", "grids?street=yuexiu-renmin");
        }
        assertThat(Pattern.compile("href=\"/grids/yuexiu-renmin-g\\d\\d\"")
                        .matcher(after)
                        .results()
                        .count())
                .isEqualTo(72);
        assertThat(open(after)).isEqualTo(before + 1);
    }

    @Test
    void whatLiesInNoGridHasAPageThatShowsJustThat() {
        var street = stage.report("yuexiu-renmin.grid", "drainage.septic-tank", "yuexiu-renmin", "未注明网格", "外溢");
        var inGrid = stage.report(GRID + ".grid", "drainage.septic-tank", GRID, "在网格里", "外溢");
        assertThat(page("yuexiu-renmin.dispatch", "grids?street=yuexiu-renmin"))
                .contains("href=\"/grids/yuexiu-renmin\"");
        assertThat(page("yuexiu-renmin.dispatch", "grids/yuexiu-renmin"))
                .contains("/calls/" + street)
                .contains("全街道（未注明网格）")
                .doesNotContain("/calls/" + inGrid);
    }

    @ParameterizedTest
    @CsvSource({
        "yuexiu-renmin.dispatch, true",
        "yuexiu.dispatch, true",
        "yuexiu-renmin.coordination, true",
        "admin, true",
        "leader, false"
    })
    void phonesAreForThoseWhoCall(String account, boolean shown) {
        var page = page(account, "grids/" + GRID);
        assertThat(page.contains("href=\"tel:")).isEqualTo(shown);
        assertThat(page.contains("000-0000-")).isEqualTo(shown);
        assertThat(page).contains("社区民警");
    }

    @Test
    void districtSeesFirstWhereItBurns() {
        stage.report("yuexiu-renmin-g33.grid", "emergency.fire", "yuexiu-renmin-g33", "网格一览上的火情", "有明火");
        var page = page("yuexiu.dispatch", "grids");
        assertThat(page)
                .containsPattern(
                        "load-EMERGENCY\"[^>]*id=\"s-yuexiu-renmin\"|id=\"s-yuexiu-renmin\"[^>]*load-EMERGENCY");
        assertThat(page.indexOf("id=\"s-")).isPositive().isLessThan(page.indexOf("id=\"t-"));
        assertThat(page("yuexiu-renmin.dispatch", "grids")).doesNotContain("id=\"s-");
    }

    @Test
    void districtWithoutGridsSeesItsStreets() {
        stage.report("panyu-shiqiao.grid", "drainage.septic-tank", "panyu-shiqiao", "没有网格的街道", "外溢");
        assertThat(page("panyu.dispatch", "grids"))
                .contains("id=\"s-panyu-shiqiao\"")
                .contains("市桥街道未划分网格")
                .contains("value=\"panyu-shilou\"")
                .doesNotContain("id=\"t-yuexiu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grids/" + GRID, "grids?street=yuexiu-renmin", "grids/tiles?street=yuexiu-renmin"})
    void gridsOfOthersDoNotExist(String path) {
        assertThat(visitor("baiyun.dispatch").get(path, "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(visitor("yuexiu-renmin.enforcement")
                        .get(path, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor(GRID + ".grid").get(path, "Accept", "text/html").statusCode())
                .isEqualTo(403);
    }

    @Test
    void gridLeadsToItsVideoAndRadio() {
        assertThat(page("yuexiu-renmin.dispatch", "grids/" + GRID))
                .contains("https://video.example.org/grids/" + GRID)
                .contains("https://radio.example.org/channels/g64");
    }

    private static int open(String page) {
        var count = Pattern.compile("grids/" + GRID + "\".*?tile-count\">(\\d+)<", Pattern.DOTALL)
                .matcher(page);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private String page(String account, String path) {
        var answer = visitor(account).get(path, "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
