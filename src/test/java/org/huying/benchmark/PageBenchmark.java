package org.huying.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.huying.HuyingProcess;
import org.huying.security.Visitor;

/**
 * Measures how long pages of the console and the API take with 100,000 calls in the database, on a real process with its
 * own PostgreSQL; some calls run and are disputed, and an order calls every grid worker. No test; run its main method with
 * the number of calls and, to keep the database for another run, a directory. PostgreSQL writes the plans of what takes
 * longer than 50 ms to a file beside that directory when it is started again on it.
 */
final class PageBenchmark {

    private static final int WARM_UP = 3;
    private static final int REQUESTS = 20;
    private static final long GOAL = 300;
    private static final Set<Integer> NOT_FOR_ALL = Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.NOT_FOUND.value());
    private static final int PAGES_DEEP = 20;
    private static final int DISPUTES = 200;
    private static final Pattern NEXT = Pattern.compile("btn-outline-primary\" href=\"/([^\"]+)\"");

    private static final Pattern SHEET = Pattern.compile("href=\"/(calls/[0-9]+-[0-9]+)\"");
    private static final Pattern FILE = Pattern.compile("href=\"/(calls/exports/[^\"]+/file)\"");

    private static final List<String> LISTS = List.of(
            "calls?q=",
            "calls?sort=dueAt",
            "calls?sort=resolveBy",
            "calls?sort=-resolveBy",
            "calls?sort=number",
            "calls?status=IN_PROGRESS&sort=dueAt",
            "calls?status=ON_HOLD&status=RESOLVED",
            "calls?due=OVERDUE&sort=dueAt",
            "calls?due=SOON",
            "calls?area=yuexiu",
            "calls?area=yuexiu-renmin-g07&sort=dueAt",
            "calls?department=yuexiu.urban-management",
            "calls?area=guangzhou&department=yuexiu.urban-management&leads=true&from=2026-06-01",
            "calls?area=haizhu&escalated=true&status=DISPATCHED&status=IN_PROGRESS",
            "calls?category=drainage",
            "calls?category=drainage.septic-tank&urgency=EMERGENCY&sort=resolveBy",
            "calls?from=2026-06-01&to=2026-06-30&sort=resolveBy",
            "calls?q=%E5%8C%96%E7%B2%AA%E6%B1%A0", // 化粪池
            "calls?q=%E6%B1%A0", // 池
            "calls?q=%E7%8A%B6%E5%85%83%E5%9D%8A%20%E8%B7%AF%E7%81%AF", // 状元坊 路灯
            "calls?q=%E8%80%81%E4%BA%BA%E5%92%8C%E5%B0%8F%E5%AD%A9&sort=dueAt", // 老人和小孩
            "calls?q=%E5%BE%A1%E8%8A%B1%E5%9B%AD", // 御花园, nowhere
            "calls?q=996&area=yuexiu&status=CLOSED_SOLVED&sort=-resolveBy");

    private static final List<String> DESKS = List.of(
            "report",
            "mine",
            "dispatch",
            "dispatch/board",
            "grids",
            "grids?street=yuexiu-renmin",
            "grids/tiles?street=yuexiu-renmin",
            "grids/yuexiu-renmin-g07",
            "coordination",
            "coordination/rows?tab=DISPUTED",
            "coordination/rows?tab=HELD",
            "overview",
            "overview?days=90&sort=RESOLVED&all=true",
            "overview?area=haizhu&days=90",
            "overview?area=haizhu-haichuang&days=7",
            "overview/assessments?department=haizhu.sanitation",
            "overview/assessments?department=haizhu.sanitation&area=haizhu&after=20260601-000000",
            "orders",
            "rules",
            "rules/responsibility",
            "rules/responsibility?q=haizhu",
            "rules/deadlines");

    private static final List<String> API = List.of(
            "api/calls",
            "api/calls?size=200&sort=dueAt",
            "api/calls?status=IN_PROGRESS&page=100",
            "api/calls?page=1900&size=50",
            "api/calls?overdue=true",
            "api/calls?area=yuexiu&category=drainage&sort=-receivedAt",
            "api/calls?q=%E5%8C%96%E7%B2%AA%E6%B1%A0");

    private final int port;
    private final String order;

    private PageBenchmark(int port, String order) {
        this.port = port;
        this.order = order;
    }

    public static void main(String[] arguments) throws Exception {
        var calls = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var directory = arguments.length < 2 ? Files.createTempDirectory("huying-benchmark") : Path.of(arguments[1]);
        try (var huying = HuyingProcess.start(directory.resolve("postgresql"))) {
            fill(directory.resolve("postgresql"), calls);
            var benchmark = new PageBenchmark(huying.root().getPort(), "orders/" + work(new Hands(huying.root())));
            for (var account : List.of(
                    "admin",
                    "leader",
                    "yuexiu.dispatch",
                    "haizhu.coordination",
                    "yuexiu.urban-management",
                    "yuexiu-renmin.grid")) {
                benchmark.run(account);
            }
        }
    }

    /** Work at hand: disputes, and an order to every grid, whose number it gives. */
    private static String work(Hands hands) throws IOException, InterruptedException {
        for (int call = 0; call < DISPUTES; call++) {
            hands.complete("haizhu.sanitation", hands.report(call), "Activity_AcknowledgeCall", """
                    {"outcome": {"value": "return"}, "dutyItem": {"value": "S-DUTY-030"}, "note": {"value": "不属本部门"}}
                    """);
        }
        return Hands.value(hands.post("guangzhou.dispatch", "/api/orders", """
                {"title": "防台风巡查", "text": "逐格排查", "area": "guangzhou", "targets": [{"role": "grid", "area": "guangzhou"}]}
                """), "number");
    }

    private static void fill(Path database, int calls) throws IOException {
        var port = Files.readAllLines(database.resolve("postmaster.pid")).get(3);
        var source =
                new SingleConnectionDataSource("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres", true);
        try {
            var jdbc = JdbcClient.create(source);
            jdbc.sql("alter system set session_preload_libraries = 'auto_explain'")
                    .update();
            jdbc.sql("alter system set auto_explain.log_min_duration = '50ms'").update();
            jdbc.sql("alter system set auto_explain.log_analyze = on").update();
            jdbc.sql("alter system set auto_explain.log_buffers = on").update();
            var present = jdbc.sql("select count(*) from huying.call")
                    .query(Long.class)
                    .single();
            if (present < calls) {
                var start = System.nanoTime();
                ManyCalls.insert(jdbc, calls);
                System.out.printf("%d calls inserted in %.1f s%n", calls, (System.nanoTime() - start) / 1e9);
            }
            jdbc.sql("select pg_reload_conf()").query((row, index) -> index).list();
        } finally {
            source.destroy();
        }
    }

    private void run(String account) {
        System.out.printf("%n%s%n", account);
        var page = new Visitor(port);
        page.signIn(account, "demo");
        DESKS.forEach(address -> measure(page, address));
        measure(page, order);
        LISTS.forEach(address -> measure(page, address));
        measure(page, sheet(page));
        for (var sort : List.of("-number", "dueAt", "-resolveBy")) {
            measure(page, deep(page, "calls?size=200&sort=" + sort));
        }
        var api = new Visitor(port).basic(account, "demo");
        API.forEach(address -> measure(api, address));
        List.of("XLSX", "CSV").forEach(format -> export(page, format));
    }

    /** Everything that the account sees, as a file. */
    private static void export(Visitor visitor, String format) {
        var start = System.nanoTime();
        var body = visitor.submit("calls/exports?format=" + format).body();
        while (body.contains("hx-trigger")) {
            body = visitor.get("calls/exports", "Accept", "text/html").body();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var file = FILE.matcher(body);
        if (!file.find()) {
            throw new IllegalStateException(body);
        }
        System.out.printf(
                "  %.1f s, %d KB  %s of all%n",
                seconds, visitor.download(file.group(1)).body().length / 1024, format);
    }

    /** The address of the sheet of the first call on the list. */
    private static String sheet(Visitor visitor) {
        var first = SHEET.matcher(visitor.get("calls?q=", "Accept", "text/html").body());
        if (!first.find()) {
            throw new IllegalStateException("no call on the list");
        }
        return first.group(1);
    }

    /** The address of a page far down the list. */
    private static String deep(Visitor visitor, String first) {
        var address = first;
        for (int page = 0; page < PAGES_DEEP; page++) {
            var next = NEXT.matcher(visitor.get(address, "Accept", "text/html").body());
            if (!next.find()) {
                return address;
            }
            address = next.group(1).replace("&amp;", "&");
        }
        return address;
    }

    private static void measure(Visitor visitor, String address) {
        if (NOT_FOR_ALL.contains(status(visitor, address))) {
            System.out.printf("  not for this account         %s%n", address);
            return;
        }
        for (int i = 0; i < WARM_UP; i++) {
            get(visitor, address);
        }
        var times = LongStream.range(0, REQUESTS)
                .map(i -> get(visitor, address))
                .sorted()
                .toArray();
        var p95 = times[REQUESTS * 95 / 100 - 1];
        System.out.printf(
                "%s p50 %4d  p95 %4d  max %4d ms  %s%n",
                p95 > GOAL ? "!" : " ",
                times[REQUESTS / 2],
                p95,
                Arrays.stream(times).max().orElse(0),
                address);
    }

    private static long get(Visitor visitor, String address) {
        var start = System.nanoTime();
        var status = status(visitor, address);
        if (status != HttpStatus.OK.value()) {
            throw new IllegalStateException(status + " " + address);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static int status(Visitor visitor, String address) {
        return visitor.get(address, "Accept", address.startsWith("api") ? "application/json" : "text/html")
                .statusCode();
    }
}
