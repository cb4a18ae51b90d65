package io.jamak.api.document;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Head of the document at {@code /v3/api-docs}; the rest is read off the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  /** First, so that what comes after it goes before it: converters are stacked. */
  @Bean
  @Order(0)
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Jamak")
                .version("0.1.0")
                .description(
                    """
                    Turns many videos into subtitles. Refusals are RFC 9457 problems with a stable \
                    `code`; writes accept an `Idempotency-Key`."""))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }
}
