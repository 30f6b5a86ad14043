package org.huying.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody at the other end of the wire, with a browser's cookies and nothing else of a browser; follows no redirect. */
public class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI home;
    private String authorization = "";

    public Visitor(int port) {
        home = URI.create("http://localhost:" + port + "/");
    }

    /** From now on every request says who asks, as machines do. */
    public Visitor basic(String user, String password) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Signs in at the login page; the answer is its redirect. */
    public HttpResponse<String> signIn(String user, String password) {
        return submit("login", "username", user, "password", password);
    }

    /** Sends a form with the token that the login page carries. */
    public HttpResponse<String> submit(String path, String... fields) {
        return submitFor("text/html", path, fields);
    }

    /** The same, asking for another type of answer. */
    public HttpResponse<String> submitFor(String accept, String path, String... fields) {
        var token = CSRF.matcher(get("login", "Accept", "text/html").body());
        var form = new StringBuilder("_csrf=").append(encode(token.find() ? token.group(1) : ""));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(form.toString())));
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Fetches a file. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    /** Opens a stream that goes on until it is closed here or there. */
    public InputStream open(String path) {
        return send(request(path), BodyHandlers.ofInputStream()).body();
    }

    /** Posts JSON with the token that Camunda's web applications ask for. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(json)));
    }

    /** Posts JSON as a page of ours does: with these headers, among them the one that carries its token. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a file as a form of ours does, with that header. */
    public HttpResponse<String> upload(String path, String header, String value, String name, byte[] content) {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Accept", "application/json")
                .header(header, value)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("-");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(home.resolve(path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
