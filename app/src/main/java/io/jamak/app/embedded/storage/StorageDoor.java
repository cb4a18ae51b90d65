package io.jamak.app.embedded.storage;

import io.jamak.store.blob.BrowserAccess;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the S3 server and lets in what browsers need of it, and what our own processes sign
 * themselves. Answers preflights, for those carry no signature.
 */
final class StorageDoor extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(StorageDoor.class);
  private static final long MOST_READ_OUT = 16L << 20;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  private final BrowserOrigins origins;

  StorageDoor(Handler server, BrowserOrigins origins) {
    super(server);
    this.origins = origins;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    BrowserCall call = call(request);
    if (call.isOurs()) {
      return super.handle(request, response, callback);
    }
    harmless(response);
    boolean known = isOfOurPages(request);
    if (known) {
      share(request, response);
    }
    if (call.method().equals("OPTIONS")) {
      return preflight(request, response, callback, known);
    }
    Optional<String> refusal = call.refusal();
    if (refusal.isEmpty()) {
      return super.handle(untyped(request), response, callback);
    }
    readOut(request);
    return refuse(response, callback, refusal.get());
  }

  private static BrowserCall call(Request request) {
    HttpFields headers = request.getHeaders();
    return new BrowserCall(
        request.getMethod().toUpperCase(Locale.ROOT),
        request.getHttpURI().getPath(),
        request.getHttpURI().getQuery(),
        headers.stream().map(HttpField::getName).toList(),
        headers.get("Authorization"));
  }

  /**
   * A part has no type of its own, and the server would read what is said to be a form, as curl
   * says of any body, for parameters of the query.
   */
  private static Request untyped(Request request) {
    HttpFields headers =
        HttpFields.build(request.getHeaders()).remove(HttpHeader.CONTENT_TYPE).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }

  private boolean isOfOurPages(Request request) {
    String origin = request.getHeaders().get("Origin");
    return origin != null && origins.allows(origin, Request.getServerName(request));
  }

  /** What strangers uploaded is never a page, whatever it says of itself. */
  private static void harmless(Response response) {
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Content-Security-Policy", "sandbox; frame-ancestors 'none'");
  }

  private static void share(Request request, Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Access-Control-Allow-Origin", request.getHeaders().get("Origin"));
    headers.put("Access-Control-Expose-Headers", list(BrowserAccess.EXPOSED_HEADERS));
    headers.put("Vary", "Origin");
  }

  private static boolean preflight(
      Request request, Response response, Callback callback, boolean known) {
    HttpFields asked = request.getHeaders();
    String method = asked.get("Access-Control-Request-Method");
    List<String> headers = asked.getCSV("Access-Control-Request-Headers", false);
    boolean allowed =
        known
            && method != null
            && BrowserAccess.METHODS.contains(method)
            && headers.stream()
                .allMatch(name -> BrowserAccess.HEADERS.contains(name.toLowerCase(Locale.ROOT)));
    if (!allowed) {
      return refuse(response, callback, "preflight of another page, method or header");
    }
    HttpFields.Mutable answer = response.getHeaders();
    answer.put("Access-Control-Allow-Methods", list(BrowserAccess.METHODS));
    answer.put("Access-Control-Allow-Headers", list(BrowserAccess.HEADERS));
    answer.put("Access-Control-Max-Age", BrowserAccess.MAX_AGE.toSeconds());
    response.setStatus(OK);
    callback.succeeded();
    return true;
  }

  private static String list(List<String> values) {
    return String.join(", ", values);
  }

  /** Who still sends when the connection ends never sees the answer. */
  private static void readOut(Request request) throws IOException {
    try {
      Content.Source.asInputStream(request).skipNBytes(MOST_READ_OUT);
    } catch (EOFException whole) {
      LOG.trace("read out", whole);
    }
  }

  private static boolean refuse(Response response, Callback callback, String reason) {
    LOG.info("storage refused a browser's call: {}", reason);
    response.setStatus(FORBIDDEN);
    response.getHeaders().put("Content-Type", "application/xml");
    response.getHeaders().put("Connection", "close");
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>"
            + reason.replace("&", "&amp;").replace("<", "&lt;")
            + "</Message></Error>";
    Content.Sink.write(response, true, text, callback);
    return true;
  }
}
