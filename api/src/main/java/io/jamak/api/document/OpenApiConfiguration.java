package io.jamak.api.document;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;

/** Head of the document at {@code /v3/api-docs}; the rest is read off the controllers. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/jamak/api/document/springdoc.properties")
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
                    Turns many videos into subtitles.

                    Times are ISO 8601 in UTC, lengths are ms, sizes are bytes, languages are \
                    BCP 47. Fields that may be null say so; answers hold all of their fields. \
                    Refusals are RFC 9457 problems with a stable `code`.

                    Every write accepts a header `Idempotency-Key`, 1 to 255 visible ASCII \
                    characters: a repeat under the same key has the same answer, and happened once."""))
        .servers(List.of(new Server().url("/").description("The server that gave this document")))
        .tags(
            List.of(
                tag("session", "Who is calling"),
                tag("uploads", "Sending files, part by part and straight to storage"),
                tag("assets", "Uploaded files"),
                tag("jobs", "Runs over assets, and their changes as they happen"),
                tag("outputs", "Files that jobs wrote"),
                tag("engines", "What options can be made of"),
                tag("webhooks", "Other systems that are told when jobs end"),
                tag("usage", "What was used, month by month"),
                tag("events", "What people did in a browser")))
        .components(new Components().addSecuritySchemes("token", token()))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description("A token of a workspace; `./jamak token NAME` prints one");
  }

  private static Tag tag(String name, String description) {
    return new Tag().name(name).description(description);
  }
}
