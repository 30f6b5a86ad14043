package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class BackgroundTest {

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverSignsOutMeanwhileHasBegunItAllTheSame() {
        var session = SecurityContextHolder.getContext();
        session.setAuthentication(new TestingAuthenticationToken("haizhu.dispatch", "none"));
        var signedOut = new CountDownLatch(1);
        var who = new CompletableFuture<String>();
        try (var background = new Background("test")) {
            background.start(() -> {
                try {
                    signedOut.await();
                    who.complete(
                            String.valueOf(SecurityContextHolder.getContext().getAuthentication()));
                } catch (InterruptedException e) {
                    who.completeExceptionally(e);
                }
            });
            session.setAuthentication(null);
            signedOut.countDown();
            assertThat(who.orTimeout(10, TimeUnit.SECONDS).join()).contains("haizhu.dispatch");
        }
    }
}
