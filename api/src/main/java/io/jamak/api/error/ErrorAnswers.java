package io.jamak.api.error;

import io.jamak.api.network.NavigationRequest;
import io.jamak.domain.error.ErrorCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The last answer, for what neither a controller nor a screen has answered: what the container and
 * the security chains refuse. Programs get a problem, people a page; nobody a stack trace.
 */
@Controller
class ErrorAnswers implements ErrorController {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
      <body><main><h1>%d</h1><p>%s</p><p>%s</p></main></body></html>
      """;

  private final ProblemWriter problems;

  ErrorAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  /** Whoever opens this address by hand asks for a page that does not exist. */
  @RequestMapping("${spring.web.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number && number >= 400 ? number : 404;
    if (wantsPage(request)) {
      writePage(code, request, response);
      return;
    }
    problems.write(
        request, response, codeOf(code), code, "status: " + code + " (expected: another request)");
  }

  /** The code of a status that has no reason of ours. */
  static ErrorCode codeOf(int status) {
    return switch (status) {
      case 401 -> ErrorCode.UNAUTHENTICATED;
      case 403 -> ErrorCode.FORBIDDEN;
      case 404 -> ErrorCode.NOT_FOUND;
      case 405 -> ErrorCode.BAD_METHOD;
      case 406 -> ErrorCode.BAD_ACCEPT;
      case 415 -> ErrorCode.BAD_CONTENT_TYPE;
      default -> status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_ERROR;
    };
  }

  private static boolean wantsPage(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original == null ? "" : original.toString();
    return NavigationRequest.acceptsHtml(request)
        && !path.startsWith(request.getContextPath() + "/api/");
  }

  private static void writePage(
      int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Locale locale = ErrorWords.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ErrorCode code = codeOf(status);
    response.setStatus(status);
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            PAGE.formatted(
                locale.getLanguage(), "Jamak", status, ErrorWords.title(code, locale), code));
  }
}
