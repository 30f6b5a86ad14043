package org.huying;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Dependencies between the modules point one way. */
class ModulesTest {

    @Test
    void modulesDependOneWayAndOnWhatTheOthersShow() {
        ApplicationModules.of(HuyingApplication.class).verify();
    }
}
