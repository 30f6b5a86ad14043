package org.huying.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.springframework.http.HttpHeaders;

/** The hands of everybody at a running Huying: what callers, desks and officers send over HTTP. */
final class Hands {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;

    Hands(URI root) {
        this.root = root;
    }

    /** Reports a clogged septic tank in 永龙社区; its number. */
    String report(int index) throws IOException, InterruptedException {
        return value(post("haizhu-yonglong.grid", "/api/calls", """
                        {"title": "化粪池堵塞 %d", "description": "外溢", "category": "drainage.septic-tank",
                         "area": "haizhu-yonglong", "channel": "GRID"}
                        """.formatted(index)), "number");
    }

    /** Completes the task of that element for a call, as Tasklist does; {@code variables} is JSON. */
    void complete(String account, String number, String element, String variables)
            throws IOException, InterruptedException {
        var found = send(
                account,
                HttpRequest.newBuilder(root.resolve("/engine-rest/task?processInstanceBusinessKey=" + number
                                + "&taskDefinitionKey=" + element))
                        .GET());
        post(account, "/engine-rest/task/" + value(found, "id") + "/complete", "{\"variables\": " + variables + "}");
    }

    /** Posts JSON; the answer. */
    String post(String account, String path, String body) throws IOException, InterruptedException {
        return send(
                account,
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A text of an answer. */
    static String value(String json, String field) {
        var start = json.indexOf("\"" + field + "\":\"") + field.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    private String send(String account, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(account, "demo", null))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
