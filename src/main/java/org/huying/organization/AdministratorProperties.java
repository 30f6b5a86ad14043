package org.huying.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.admin.*}: the first administrator of a system that is no demonstration.
 *
 * @param password used once, when nobody is an administrator yet
 */
@ConfigurationProperties("huying.admin")
record AdministratorProperties(
        @DefaultValue("admin") String id, @Nullable String password) {}
