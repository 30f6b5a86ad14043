package org.huying.intake;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What stands on top of the description of the interface, and how its "Authorize" asks for an account. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "呼应 Huying",
                        version = "1",
                        description =
                                "Calls, orders, assessment and reference data. HTTP Basic with an account of the system;"
                                        + " refusals are application/problem+json with a list of fields."),
        security = @SecurityRequirement(name = "account"))
@SecurityScheme(name = "account", type = SecuritySchemeType.HTTP, scheme = "basic")
class InterfaceDescription {}
