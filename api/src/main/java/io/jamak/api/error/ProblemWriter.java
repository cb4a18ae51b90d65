package io.jamak.api.error;

import io.jamak.domain.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem from places that are no controller: filters and the security chain. */
@Component
public class ProblemWriter {
  static final String RETRY_SECONDS = "5";

  private final JsonMapper json;

  public ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Writes the whole answer, unless one is on its way. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
      throws IOException {
    write(request, response, code, code.httpStatus(), detail);
  }

  /** The same with another status than the code's own. */
  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ErrorCode code,
      int status,
      String detail)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (isWorthRepeating(code)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    Problem problem =
        Problem.of(
            code,
            status,
            detail,
            ErrorWords.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  static boolean isWorthRepeating(ErrorCode code) {
    return code.httpStatus() == 503
        || code.httpStatus() == 429
        || code == ErrorCode.IDEMPOTENCY_IN_PROGRESS;
  }
}
