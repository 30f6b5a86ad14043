package org.huying.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever is given the organisation finds it imported, its groups and accounts included. */
@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    Organization organization(RosterImport imports) {
        return new Organization(imports::run);
    }
}
