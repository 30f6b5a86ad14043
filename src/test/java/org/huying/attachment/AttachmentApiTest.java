package org.huying.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Accounts;
import org.huying.security.Visitor;

/** Photos and files of a call over HTTP. */
@HuyingTest
class AttachmentApiTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String DESK = "haizhu.dispatch";
    private static final String STRANGER = "baiyun.sanitation";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AttachmentDesk desk;

    @Autowired
    AttachmentProperties properties;

    @Autowired
    Sweep sweep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private String number = "";

    @BeforeEach
    void report() {
        number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void photoIsKeptWithoutItsMetadataAndThePositionApart() {
        var answer = attach(CALLER, "现场 1.jpg", Photos.jpeg());
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        var view = answer.body();
        assertThat(view.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "name", "mediaType", "size", "uploadedBy", "uploadedAt", "stage", "href", "thumbnail");
        assertThat(view.path("name").asText()).isEqualTo("现场 1.jpg");
        assertThat(view.path("mediaType").asText()).isEqualTo("image/jpeg");
        assertThat(view.path("uploadedBy").asText()).isEqualTo(CALLER);
        assertThat(view.path("stage").asText()).isEqualTo("CALL");
        assertThat(list(LEAD)).containsExactly(view);
        assertThat(stage.events(number)).endsWith("ATTACHED");

        var content = stage.download(LEAD, view.path("href").asText());
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline;");
        assertThat(content.body()).hasSize(view.path("size").asInt());
        assertThat(new String(content.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Photos.SECRET);
        assertThat(column(view, "latitude")).isCloseTo(Photos.LATITUDE, within(1e-9));
        assertThat(column(view, "longitude")).isCloseTo(Photos.LONGITUDE, within(1e-9));
    }

    @Test
    void photoHasASmallPictureForThoseWhoMaySeeIt() throws IOException {
        var view = attach(CALLER, "a.jpg", Photos.jpeg()).body();
        var thumbnail = view.path("thumbnail").asText();
        assertThat(thumbnail).isEqualTo(view.path("href").asText() + "/thumbnail");
        for (var round = 0; round < 2; round++) {
            var small = stage.download(LEAD, thumbnail);
            assertThat(small.statusCode()).isEqualTo(200);
            assertThat(small.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(small.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                    .isEqualTo(8);
        }
        assertThat(stage.download(STRANGER, thumbnail).statusCode()).isEqualTo(404);
    }

    @Test
    void whatHasNoSmallPictureSaysSo() throws IOException {
        var plan = attach(DESK, "plan.pdf", Photos.pdf()).body();
        assertThat(plan.has("thumbnail")).isFalse();
        assertThat(stage.get(DESK, plan.path("href").asText() + "/thumbnail").status())
                .isEqualTo(404);
        var undecodable = attach(CALLER, "a.png", Photos.damagedPng()).text("thumbnail");
        for (var round = 0; round < 2; round++) {
            var none = stage.get(CALLER, undecodable);
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.text("detail")).contains("a.png");
        }
        var photo = attach(CALLER, "lost.png", Photos.png()).body();
        Files.delete(file(photo.path("href").asText()));
        assertThat(stage.get(CALLER, photo.path("thumbnail").asText()).status()).isEqualTo(410);
    }

    @Test
    void browserThatHasAPhotoIsNotSentItAgainButAskedAboutItsRights() {
        var view = attach(CALLER, "a.jpg", Photos.jpeg()).body();
        for (var path :
                new String[] {view.path("href").asText(), view.path("thumbnail").asText()}) {
            var first = new Visitor(port).basic(CALLER, Accounts.PASSWORD).get(path.substring(1));
            assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
            var version = first.headers().firstValue("ETag").orElseThrow();
            var again = new Visitor(port).basic(CALLER, Accounts.PASSWORD);
            var answer = again.get(path.substring(1), "If-None-Match", version);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            var stranger = new Visitor(port).basic(STRANGER, Accounts.PASSWORD);
            assertThat(stranger.get(path.substring(1), "If-None-Match", version).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void heicComesWithAdviceInBothLanguages() {
        var visitor = new Visitor(port).basic(CALLER, Accounts.PASSWORD);
        for (var language : Map.of("zh-CN", "兼容性最佳", "en", "Most Compatible").entrySet()) {
            var answer = visitor.upload(
                    "api/calls/" + number + "/attachments",
                    "Accept-Language",
                    language.getKey(),
                    "a.heic",
                    Photos.heic());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("HEIC", language.getValue(), "JPEG");
        }
    }

    @Test
    void documentIsKeptAsItIsAndSavedRatherThanShown() {
        var view = attach(DESK, "C:\\my documents\\plan.pdf", Photos.pdf()).body();
        assertThat(view.path("name").asText()).isEqualTo("plan.pdf");
        var content = stage.download(CALLER, view.path("href").asText());
        assertThat(content.body()).isEqualTo(Photos.pdf());
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
    }

    @Test
    void whoMayReadTheCallSeesItAndWhoTakesPartAdds() {
        var href = attach(CALLER, "a.png", Photos.png()).text("href");
        var folder = "/api/calls/" + number + "/attachments";
        for (var reader : new String[] {LEAD, DESK, "leader", "admin"}) {
            assertThat(stage.get(reader, folder).status()).as(reader).isEqualTo(200);
            assertThat(stage.download(reader, href).statusCode()).as(reader).isEqualTo(200);
        }
        assertThat(stage.get(STRANGER, folder).status()).isEqualTo(404);
        assertThat(stage.download(STRANGER, href).statusCode()).isEqualTo(404);
        assertThat(attach(STRANGER, "a.png", Photos.png()).status()).isEqualTo(404);
        assertThat(attach("leader", "a.png", Photos.png()).status()).isEqualTo(403);
        assertThat(attach(DESK, "a.png", Photos.png()).text("stage")).isEqualTo("CALL");
        assertThat(attach(LEAD, "a.png", Photos.png()).text("stage")).isEqualTo("RESOLUTION");
        assertThat(list(CALLER)).hasSize(3);
    }

    @Test
    void attachmentOfAnotherCallIsNotThere() {
        var id = attach(CALLER, "a.png", Photos.png()).text("id");
        var other = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "另一处", "外溢");
        var answer = stage.get(CALLER, "/api/calls/" + other + "/attachments/" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).contains(other);
    }

    @Test
    void onlyTheDepartmentShowsWhatWasDone() {
        assertThat(stage.attach(CALLER, number, "a.png", Photos.png(), "RESOLUTION")
                        .status())
                .isEqualTo(403);
        assertThat(stage.attach(LEAD, number, "a.png", Photos.png(), "CALL").text("stage"))
                .isEqualTo("CALL");
        refused(stage.attach(LEAD, number, "a.png", Photos.png(), "LATER"), 400, "stage");
    }

    @Test
    void closedCallTakesNoMore() {
        stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of());
        var answer = attach(CALLER, "a.png", Photos.png());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("closed");
        assertThat(list(CALLER)).isEmpty();
    }

    @Test
    void callTakesSoManyAndTheirProofBesides() {
        attach(CALLER, "a.png", Photos.png());
        jdbc.sql("insert into attachment (call_number, name, media_type, size, sha256, stage, uploaded_by, uploaded_at,"
                        + " storage_key) select call_number, name, media_type, size, sha256, stage, uploaded_by,"
                        + " uploaded_at, storage_key from attachment, generate_series(1, 48)"
                        + " where call_number = :number")
                .param("number", number)
                .update();
        assertThat(attach(CALLER, "fiftieth.png", Photos.png()).status()).isEqualTo(201);
        var answer = attach(DESK, "a.png", Photos.png());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("50");
        assertThat(list(CALLER)).hasSize(50);
        assertThat(attach(LEAD, "a.png", Photos.png()).text("stage")).isEqualTo("RESOLUTION");
    }

    @Test
    void fileIsReadAndWrittenBeforeATransactionBegins() {
        var reading = new ArrayList<Boolean>();
        var photo = Photos.png();
        var answer = desk.attach(
                number,
                "a.png",
                () -> {
                    reading.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return new ByteArrayInputStream(photo);
                },
                null,
                "");
        assertThat(answer.name()).isEqualTo("a.png");
        assertThat(reading).isNotEmpty().containsOnly(false);
    }

    @Test
    void fileThatIsSweptBeforeItsRowIsWrittenIsKeptOnceMore() throws Exception {
        var before = files();
        var photo = Photos.png();
        var sent = new CompletableFuture<Stage.Answer>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('huying.attachment.sweep'))::text")
                    .query(String.class)
                    .single();
            sent.completeAsync(() -> attach(CALLER, "a.png", photo));
            Awaitility.await().until(this::uploadWaits);
            var kept = files();
            kept.removeAll(before);
            assertThat(kept).hasSize(1).allSatisfy(file -> assertThat(file).isRegularFile());
            kept.forEach(file -> file.toFile().delete());
        });
        var answer = sent.get(30, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(stage.download(CALLER, answer.text("href")).statusCode()).isEqualTo(200);
    }

    private boolean uploadWaits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and mode = 'ShareLock'"
                        + " and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatIsNotTakenIsRefusedByItsField() {
        refused(attach(CALLER, "a.png", Photos.jpeg()), 400, "file");
        refused(attach(CALLER, "a.jpg", "<html>".getBytes(StandardCharsets.UTF_8)), 400, "file");
        refused(attach(CALLER, "a.jpg", new byte[0]), 400, "file");
        refused(attach(CALLER, "a.heic", Photos.heic()), 400, "file");
        refused(attach(CALLER, "a.png", Arrays.copyOf(Photos.png(), 120)), 400, "file");
        refused(stage.attach(CALLER, number, null, new byte[0], null), 400, "file");
        assertThat(list(CALLER)).isEmpty();
        assertThat(stage.events(number)).doesNotContain("ATTACHED");
    }

    @Test
    void tooLargeFileIsRefused() {
        var answer = attach(CALLER, "a.jpg", new byte[21 << 20]);
        refused(answer, 413, "file");
        assertThat(answer.text("detail")).contains("20 MB");
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        var password = Base64.getEncoder().encodeToString((CALLER + ":demo").getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/calls/" + number
                                    + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                                    + password + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                    + (2L << 30) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void lostFileIsSaidAndComesBackWhenItIsSentAgain() throws IOException {
        var photo = Photos.png();
        var href = attach(CALLER, "a.png", photo).text("href");
        Files.delete(file(href));
        assertThat(list(CALLER).get(0).path("missing").asBoolean()).isTrue();
        var answer = stage.get(CALLER, href);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text("detail")).contains("\"a.png\" is lost");
        assertThat(stage.get("admin", "/actuator/health").text("status")).isEqualTo("UP");

        attach(CALLER, "a.png", photo);
        assertThat(list(CALLER).get(0).has("missing")).isFalse();
        assertThat(stage.download(CALLER, href).statusCode()).isEqualTo(200);
    }

    @Test
    void damagedFileIsNeverHandedOut() throws IOException {
        var href = attach(CALLER, "a.png", Photos.png()).text("href");
        var file = file(href);
        var content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertThat(stage.get(CALLER, href).status()).isEqualTo(410);
    }

    @Test
    void storeThatCannotBeWrittenIsSaidAndNothingIsDone() throws IOException {
        var directory = properties.directory().toAbsolutePath();
        var aside = directory.resolveSibling("attachments-aside");
        Files.createDirectories(directory);
        Files.move(directory, aside);
        Files.createFile(directory);
        try {
            var answer = attach(CALLER, "a.png", Photos.png());
            assertThat(answer.status()).isEqualTo(507);
            assertThat(answer.text("detail")).contains("nothing was changed");
        } finally {
            Files.delete(directory);
            Files.move(aside, directory);
        }
        assertThat(list(CALLER)).isEmpty();
        assertThat(stage.events(number)).doesNotContain("ATTACHED");
    }

    @Test
    void fileOfARolledBackTransactionIsSweptAfterADay() throws IOException {
        rolledBack();
        assertThat(list(CALLER)).isEmpty();
        assertThat(stage.events(number)).doesNotContain("ATTACHED");

        var kept = file(attach(CALLER, "b.png", Photos.png()).text("href"));
        var before = files();
        assertThat(before).contains(kept);
        sweep.run();
        assertThat(files()).isEqualTo(before);
        age(before);
        assertThat(sweep.run()).isPositive();
        assertThat(files()).contains(kept).hasSizeLessThan(before.size());
    }

    @Test
    void oneNodeSweepsAtATime() throws IOException {
        rolledBack();
        age(files());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('huying.attachment.sweeper'))::text")
                    .query(String.class)
                    .single();
            assertThat(CompletableFuture.supplyAsync(sweep::run).join()).isZero();
        });
        assertThat(sweep.run()).isPositive();
    }

    private void rolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    desk.attach(number, "a.png", new ByteArrayResource(Photos.png()), null, "");
                    throw new IllegalStateException("the database says no");
                }))
                .hasMessage("the database says no");
    }

    private void age(Set<Path> files) throws IOException {
        var old = FileTime.from(clock.instant().minus(Duration.ofHours(25)));
        for (var file : files) {
            Files.setLastModifiedTime(file, old);
        }
    }

    private Stage.Answer attach(String account, String name, byte[] content) {
        return stage.attach(account, number, name, content, null);
    }

    private JsonNode list(String account) {
        return stage.get(account, "/api/calls/" + number + "/attachments").body();
    }

    private static void refused(Stage.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(status);
        assertThat(answer.body().path("errors").findValuesAsText("field")).containsExactly(field);
    }

    private double column(JsonNode view, String column) {
        return jdbc.sql("select " + column + " from attachment_position where attachment_id = :id")
                .param("id", view.path("id").asLong())
                .query(Double.class)
                .single();
    }

    private Path file(String href) {
        var key = jdbc.sql("select storage_key from attachment where id = :id")
                .param("id", Long.valueOf(href.substring(href.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
        return properties.directory().resolve(key.substring(0, 2)).resolve(key);
    }

    private Set<Path> files() {
        try (var files = Files.find(properties.directory(), 3, (file, attributes) -> attributes.isRegularFile())) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
