package org.huying.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The last four lines of a start: where to go and, in a demonstration, with which account. */
@Component
class Directions {

    private static final Logger LOG = LoggerFactory.getLogger(Directions.class);

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context) {
            var root = "http://localhost:" + context.getWebServer().getPort();
            var demo = ready.getApplicationContext().getEnvironment().acceptsProfiles(Profiles.of("demo"));
            LOG.info("Pages    页面  {}/{}", root, account(demo, "haizhu.dispatch"));
            LOG.info("Tasklist 待办  {}/camunda/app/tasklist/{}", root, account(demo, "yuexiu.urban-management"));
            LOG.info("Cockpit  监控  {}/camunda/app/cockpit/{}", root, account(demo, "admin"));
            LOG.info("API      接口  {}/swagger-ui.html{}", root, account(demo, "haizhu-yonglong.grid"));
        }
    }

    private static String account(boolean demo, String user) {
        return demo ? "  " + user + " / demo" : "";
    }
}
