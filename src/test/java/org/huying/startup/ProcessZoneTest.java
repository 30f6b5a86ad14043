package org.huying.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.env.MockEnvironment;

class ProcessZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    @Test
    void processRunsInTheConfiguredZoneOnAMachineInAnother() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
        var environment = new MockEnvironment().withProperty("huying.zone", "Asia/Urumqi");
        new ProcessZone().postProcessEnvironment(environment, new SpringApplication());
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @Test
    void springFindsIt() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(EnvironmentPostProcessor.class, FailureHandler.handleMessage((message, failure) -> {})))
                .hasAtLeastOneElementOfType(ProcessZone.class);
    }
}
