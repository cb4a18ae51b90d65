package io.jamak.ui.outage;

import io.jamak.ui.shell.Choices;
import io.jamak.ui.words.JamakWords;
import io.jamak.ui.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The page that stands in the place of any other while the database is away; it needs no script and
 * looks again by itself. A sign-in that it answers was not tried, so it says nothing of a password.
 */
final class OutagePage {
  private static final String RETRY_SECONDS = "3";
  private static final JamakWords WORDS = new JamakWords();

  private OutagePage() {}

  /** Answers 503; a form that was sent leads back to its empty page. */
  static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Language language = Choices.language(request.getCookies());
    String again = request.getMethod().equals("POST") ? "; url=" + request.getRequestURI() : "";
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            """
            <!doctype html><html lang="%s" style="color-scheme: light dark"><meta charset="utf-8">
            <meta http-equiv="refresh" content="%s%s"><title>Jamak</title>
            <body style="font: 16px system-ui; display: grid; place-content: center; min-height: 90vh; margin: 24px">
            <h1 style="font-size: 20px">Jamak</h1>
            <p role="alert" data-code="DATABASE_UNAVAILABLE">%s</p>
            """
                .formatted(
                    language.tag(),
                    RETRY_SECONDS,
                    HtmlUtils.htmlEscape(again),
                    WORDS.getTranslation("outage.text", language.locale())));
  }
}
