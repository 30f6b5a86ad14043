package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;

@HuyingTest
class IdsTest {

    @LocalServerPort
    int port;

    Visitor admin;

    @BeforeEach
    void comeAsAdmin() {
        admin = new Visitor(port).basic("admin", Accounts.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "../admin", "a b", "a'b", "a\\\"b", "a;b", "-a", "a.", "a%2fb", "甲", ""})
    void idThatCouldMeanSomethingElseIsRefused(String id) {
        var user = admin.post("engine-rest/user/create", user(id));
        assertThat(user.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(user.body()).contains("not a valid resource identifier");
        var group = admin.post("engine-rest/group/create", "{\"id\": \"%s\", \"name\": \"x\"}".formatted(id));
        assertThat(group.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(group.body()).contains("not a valid resource identifier");
    }

    @Test
    void idLikeOursIsTaken() {
        var id = "yuexiu-renmin-g01.li-ming";
        assertThat(admin.post("engine-rest/user/create", user(id)).statusCode()).isEqualTo(204);
        assertThat(admin.get("engine-rest/user/" + id + "/profile").body()).contains(id);
    }

    private static String user(String id) {
        return """
                {"profile": {"id": "%s", "firstName": "x", "lastName": "x"}, "credentials": {"password": "Wx7#kq2Lm9!"}}""".formatted(id);
    }
}
