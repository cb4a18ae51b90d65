package io.jamak.api.error;

import io.jamak.api.paging.Params;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.outage.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Turns whatever goes wrong under {@code /api} into a problem with a stable code: no stack trace,
 * no class name, no half answer. Pages of the UI are left to their own handler.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Problem> answer(Exception thrown, HttpServletRequest request)
      throws Exception {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      throw thrown;
    }
    return switch (thrown) {
      case AsyncRequestNotUsableException gone -> null;
      case JamakException refused -> refuse(refused, request);
      case HttpMessageNotReadableException unreadable ->
          refuse(BodyProblems.of(unreadable.getCause()), request);
      case TypeMismatchException mismatch -> refuse(ofMismatch(mismatch), request);
      case InvalidParameterException malformed -> refuse(malformedQuery(), request);
      case RequestRejectedException malformed -> refuse(malformedQuery(), request);
      case ErrorResponse framework -> ofFramework(framework, thrown, request);
      default -> unexpected(thrown, request);
    };
  }

  private static ResponseEntity<Problem> refuse(
      JamakException refused, HttpServletRequest request) {
    ErrorCode code = refused.code();
    String detail = String.valueOf(refused.getMessage());
    if (DatabaseOutage.caused(refused)) {
      // The monitor tells an outage once; a line for each request would hide what else happens.
      log.debug("{} {}", request.getMethod(), request.getRequestURI(), refused);
      detail = EngineerLine.of(detail);
    } else if (code.kind() == ErrorCode.Kind.EXTERNAL || code.kind() == ErrorCode.Kind.INTERNAL) {
      detail = EngineerLine.of(detail);
      log.warn("{} {}: {}: {}", request.getMethod(), request.getRequestURI(), code, detail);
      log.debug("{}", code, refused);
    }
    return entity(code, code.httpStatus(), detail, request, null);
  }

  /** Found only when a controller asks for a parameter: the container reads them late. */
  private static JamakException malformedQuery() {
    return new JamakException(
        ErrorCode.BAD_REQUEST, "query: malformed (expected: name=value pairs of printable names)");
  }

  private static JamakException ofMismatch(TypeMismatchException mismatch) {
    String name = String.valueOf(mismatch.getPropertyName());
    return Params.bad(
        name, String.valueOf(mismatch.getValue()), BodyProblems.kind(mismatch.getRequiredType()));
  }

  private static ResponseEntity<Problem> ofFramework(
      ErrorResponse framework, Exception thrown, HttpServletRequest request) {
    int status = framework.getStatusCode().value();
    if (status >= 500) {
      return unexpected(thrown, request);
    }
    ErrorCode code = ErrorAnswers.codeOf(status);
    String detail = framework.getBody().getDetail();
    return entity(
        code, status, detail == null ? code.name() : detail, request, framework.getHeaders());
  }

  private static ResponseEntity<Problem> unexpected(Exception thrown, HttpServletRequest request) {
    if (DatabaseOutage.caused(thrown)) {
      return entity(ErrorCode.DATABASE_UNAVAILABLE, 503, "database: no answer", request, null);
    }
    String trace = UUID.randomUUID().toString();
    log.error("{} {} (trace {})", request.getMethod(), request.getRequestURI(), trace, thrown);
    return entity(ErrorCode.INTERNAL_ERROR, 500, "trace: " + trace, request, null);
  }

  private static ResponseEntity<Problem> entity(
      ErrorCode code,
      int status,
      String detail,
      HttpServletRequest request,
      @Nullable HttpHeaders headers) {
    Locale locale = ErrorWords.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
    if (headers != null) {
      answer.headers(headers);
    }
    if (ProblemWriter.isWorthRepeating(code)) {
      answer.header(HttpHeaders.RETRY_AFTER, ProblemWriter.RETRY_SECONDS);
    }
    return answer
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(code, status, detail, locale));
  }
}
