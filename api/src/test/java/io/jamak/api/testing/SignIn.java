package io.jamak.api.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Signs in by the form, as a browser does. */
public final class SignIn {
  private SignIn() {}

  /** Opens the page for its token and sends the form. */
  public static Http.Answer post(Http browser, String email, String password) {
    String page = browser.get("/login").body();
    String csrf = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                URLEncoder.encode(email, UTF_8),
                URLEncoder.encode(password, UTF_8),
                URLEncoder.encode(csrf, UTF_8));
    return browser.send(
        "POST", "/login", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
  }
}
