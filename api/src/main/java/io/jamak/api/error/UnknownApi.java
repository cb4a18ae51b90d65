package io.jamak.api.error;

import io.jamak.domain.error.ErrorCode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Paths under {@code /api} that nobody serves are problems too, never a page of the UI. */
@Configuration(proxyBeanMethods = false)
class UnknownApi {
  /** After controllers, before the mapping of the UI's pages. */
  private static final int ORDER = 10;

  @Bean
  SimpleUrlHandlerMapping unknownApiMapping(ProblemWriter problems) {
    HttpRequestHandler refuse =
        (request, response) ->
            problems.write(
                request,
                response,
                ErrorCode.NOT_FOUND,
                "path: " + request.getRequestURI() + " (expected: one of /v3/api-docs)");
    return new SimpleUrlHandlerMapping(Map.of("/api/**", refuse), ORDER);
  }
}
