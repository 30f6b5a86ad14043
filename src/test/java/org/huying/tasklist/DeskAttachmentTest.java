package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;
import org.huying.security.Accounts;
import org.huying.security.Visitor;

/** Photos on a task form, with the session of whoever looks at it. */
@HuyingTest
class DeskAttachmentTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    ObjectMapper json;

    private String number = "";
    private String folder = "";

    @BeforeEach
    void report() {
        number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        folder = "desk/tasks/"
                + stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow() + "/attachments";
    }

    @Test
    void whoeverMayCompleteTheTaskAddsAndSees() throws IOException {
        stage.attach(CALLER, number, "before.png", Photos.png(), null);
        var officer = signedIn(LEAD);
        var answer = upload(officer, Photos.jpeg());
        assertThat(answer.path("stage").asText()).isEqualTo("RESOLUTION");
        var sheet =
                read(officer.get(folder.substring(0, folder.lastIndexOf('/'))).body());
        assertThat(sheet.path("attachments").findValuesAsText("name")).containsExactly("before.png", "after.jpg");
        var href = answer.path("href").asText().substring(1);
        assertThat(sheet.path("attachments").get(1).path("href").asText()).isEqualTo("/" + href);
        assertThat(officer.get(href).statusCode()).isEqualTo(200);
        assertThat(answer.path("thumbnail").asText()).isEqualTo("/" + href + "/thumbnail");
        var small = officer.get(href + "/thumbnail");
        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(officer.get(href).headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void nobodyElseDoes() throws IOException {
        var href = upload(signedIn(LEAD), Photos.jpeg()).path("href").asText().substring(1);
        for (var other : new String[] {CALLER, "baiyun.sanitation", "leader"}) {
            var visitor = signedIn(other);
            assertThat(upload(visitor, Photos.jpeg()).path("status").asInt())
                    .as(other)
                    .isEqualTo(404);
            assertThat(visitor.get(href).statusCode()).as(other).isEqualTo(404);
            assertThat(visitor.get(href + "/thumbnail").statusCode()).as(other).isEqualTo(404);
        }
        assertThat(new Visitor(port).get(href).statusCode()).isEqualTo(401);
        assertThat(stage.get("admin", "/api/calls/" + number + "/attachments").body())
                .hasSize(1);
    }

    @Test
    void otherPagesCannotUploadInSomebodysName() {
        var answer = signedIn(LEAD).upload(folder, "X-Other", "x", "after.jpg", Photos.jpeg());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(stage.get("admin", "/api/calls/" + number + "/attachments").body())
                .isEmpty();
    }

    @Test
    void refusalNamesTheField() throws IOException {
        var refused = upload(signedIn(LEAD), Photos.png());
        assertThat(refused.path("status").asInt()).isEqualTo(400);
        assertThat(refused.path("errors").get(0).path("field").asText()).isEqualTo("file");
    }

    private JsonNode upload(Visitor visitor, byte[] content) throws IOException {
        var token = read(visitor.get("desk/token").body());
        return read(visitor.upload(
                        folder,
                        token.path("header").asText(),
                        token.path("value").asText(),
                        "after.jpg",
                        content)
                .body());
    }

    private JsonNode read(String text) throws IOException {
        return json.readTree(text);
    }

    private Visitor signedIn(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, Accounts.PASSWORD);
        return visitor;
    }
}
