package org.huying.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings {@code huying.organization.*}.
 *
 * @param location the folder of the CSV files, ending in a slash
 */
@ConfigurationProperties("huying.organization")
record OrganizationProperties(
        @DefaultValue("classpath:organization/") Resource location) {}
