package org.huying;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Huying: the grassroots call, the responsible department answers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HuyingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HuyingApplication.class, arguments);
    }
}
