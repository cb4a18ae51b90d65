package io.jamak.api.error;

import io.jamak.domain.error.ErrorCode;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem where the container would write a page with its version or a stack trace: broken
 * addresses, headers that are too large. Tomcat makes it by its name, so it is public and takes
 * nothing.
 */
public final class ContainerProblemValve extends ErrorReportValve {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    ErrorCode code = ErrorAnswers.codeOf(status);
    Locale locale = ErrorWords.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      byte[] problem =
          JSON.writeValueAsBytes(
              Problem.of(code, status, "request: refused (expected: plain HTTP)", locale));
      response.getOutputStream().write(problem);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      container.getLogger().debug("nobody is left to hear of status " + status, gone);
    }
  }
}
