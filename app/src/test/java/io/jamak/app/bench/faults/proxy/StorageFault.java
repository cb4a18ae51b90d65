package io.jamak.app.bench.faults.proxy;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a storage does to a request. */
public enum StorageFault {
  /** 503 SlowDown, nothing done. */
  BUSY(503, "SlowDown"),
  /** 500 InternalError, nothing done. */
  BROKEN(500, "InternalError"),
  /** 200 with an error in the body, nothing done: CompleteMultipartUpload may answer so. */
  FALSE_SUCCESS(200, "InternalError"),
  /** Later than usual. */
  SLOW(0, ""),
  /** The answer ends in its middle. */
  TRUNCATED(0, ""),
  /** One bit of the answer is another. */
  FLIPPED(0, "");

  static final List<StorageFault> REFUSALS = List.of(BUSY, BROKEN, FALSE_SUCCESS);

  private final int status;
  private final String code;

  StorageFault(int status, String code) {
    this.status = status;
    this.code = code;
  }

  boolean canBefall(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    return switch (this) {
      case FALSE_SUCCESS ->
          exchange.getRequestMethod().equals("POST") && query.contains("uploadId");
      case TRUNCATED, FLIPPED ->
          exchange.getRequestMethod().equals("GET")
              && exchange.getRequestURI().getPath().matches("/[^/]+/.+")
              && !query.contains("uploadId");
      default -> true;
    };
  }

  RawAnswer answer() {
    String body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>made by a test</Message></Error>"
            .formatted(code);
    return RawAnswer.xml(status, body.getBytes(StandardCharsets.UTF_8));
  }
}
