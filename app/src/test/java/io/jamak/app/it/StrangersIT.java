package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.app.product.Product;
import io.jamak.app.product.shared.SharedProduct;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people without a session can make the product do: show the sign-in page, and little else.
 */
class StrangersIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
  private static final String URL = SharedProduct.product().url();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/login?error",
        "/favicon.ico",
        "/nothing",
        "/dashboard",
        "/jobs",
        "/error",
        "/jamak/theme.css",
        "/jamak/nothing.js",
        "/jamak/",
        "/aura/nothing.css",
        "/aura/aura.css",
        "/jamak/known-scripts.js",
        "/VAADIN/nothing",
        "/VAADIN/push?v-r=push",
        "/?v-r=init&location=",
        "/?v-r=uidl",
        "/?v-r=heartbeat",
        "/sw.js",
        "/manifest.webmanifest",
        "/api/jobs",
        "/v3/api-docs",
        "/actuator/health"
      })
  void looking_costs_no_session_and_every_answer_has_its_headers(String path) throws Exception {
    for (String accepted : List.of("text/html", "*/*")) {
      HttpResponse<String> answer = send(get(path).header("Accept", accepted));
      assertThat(answer.headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("JAMAK_SESSION"))
          .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe-eval");
      assertThat(header(answer, "Location")).doesNotContain("://");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dashboard",
        "/nothing",
        "/logout",
        "/api/jobs",
        "/actuator/health",
        "/?v-r=uidl&v-uiId=0",
        "/?v-r=heartbeat&v-uiId=0",
        "/?v-r=init&location=&x=v-r=uidl",
        "/?v-r=push&x=v-r=heartbeat",
        "/dashboard?x=v-r=uidl"
      })
  void writing_costs_no_session_either(String path) throws Exception {
    for (String cookie : List.of("none=1", "JAMAK_SESSION=planted")) {
      HttpResponse<String> answer =
          send(get(path).header("Cookie", cookie).POST(BodyPublishers.noBody()));
      assertThat(answer.headers().allValues("Set-Cookie"))
          .noneMatch(set -> set.startsWith("JAMAK_SESSION"));
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 90, 3_000})
  void a_file_is_sent_whole_whatever_parts_of_it_are_asked_for(int parts) throws Exception {
    String range = "bytes=" + String.join(",", Collections.nCopies(parts, "0-"));
    for (String file : List.of("/jamak/theme.css", "/aura/aura.css")) {
      HttpResponse<String> answer = send(get(file).header("Range", range));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  @Test
  void a_sign_in_without_the_token_of_our_page_is_refused_and_told_why() throws Exception {
    assertThat(header(signIn(""), "Location")).isEqualTo("/login?cookies");
    String mine = token();
    assertThat(header(signIn(""), "Location")).isEqualTo("/login?stale");
    assertThat(header(signIn("A" + mine), "Location")).isEqualTo("/login?stale");
    assertThat(send(get("/login?stale")).body()).contains("role=\"alert\"", "너무 오래돼서");
    assertThat(cookies.getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().equals("JAMAK_SESSION"));
    assertThat(header(signIn(mine), "Location")).isEqualTo("/dashboard");
  }

  @Test
  void a_sign_in_gives_a_new_session_and_leads_back_to_our_own_pages_only() throws Exception {
    send(
        get("/jobs?status=failed")
            .header("Accept", "text/html")
            .header("Cookie", "JAMAK_SESSION=planted"));
    HttpResponse<String> in = signIn(token());
    assertThat(header(in, "Location")).isEqualTo("/jobs?status=failed");
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.matches("JAMAK_SESSION=[0-9A-F]{32};.*HttpOnly; SameSite=Lax"));
    String first = session();
    assertThat(header(signIn(token()), "Location")).isEqualTo("/dashboard");
    assertThat(session()).isNotEqualTo(first);
  }

  @Test
  void a_way_back_to_another_host_is_not_taken() throws Exception {
    for (String place :
        List.of("//evil.example", "/\\evil.example", "https://evil.example", "/%09/evil")) {
      String cookie = URLEncoder.encode(place, StandardCharsets.US_ASCII);
      HttpResponse<String> in = signIn(token(), "; JAMAK_WAY_BACK=" + cookie);
      assertThat(header(in, "Location")).doesNotContain("evil.example");
    }
  }

  @Test
  void a_stream_of_changes_ends_with_the_session_that_opened_it() throws Exception {
    signIn(token());
    CompletableFuture<String> stream =
        client
            .sendAsync(get("/api/jobs/stream").build(), BodyHandlers.ofInputStream())
            .thenApply(answer -> toItsEnd(answer.body()));
    String csrf =
        CSRF.matcher(send(get("/api/session")).body()).results().findFirst().orElseThrow().group(1);
    HttpResponse<String> out =
        send(get("/logout").header("X-CSRF-TOKEN", csrf).POST(BodyPublishers.noBody()));
    assertThat(out.statusCode()).as(out.body()).isLessThan(400);
    assertThat(send(get("/api/session")).statusCode()).isEqualTo(401);
    assertThat(stream.get(1, TimeUnit.MINUTES)).contains("jamak");
  }

  private static String toItsEnd(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cut) {
      return "jamak, cut: " + cut;
    }
  }

  @Test
  void push_for_another_site_is_refused() throws Exception {
    signIn(token());
    URI push = URI.create(URL.replace("http", "ws") + "/VAADIN/push?v-r=push&v-uiId=0");
    WebSocket.Builder builder =
        client.newWebSocketBuilder().header("Origin", "https://evil.example");
    assertThatThrownBy(() -> builder.buildAsync(push, new WebSocket.Listener() {}).join())
        .hasRootCauseMessage("Unexpected HTTP response status code 403");
    HttpResponse<String> polled =
        send(get("/VAADIN/push?v-r=push&v-uiId=0").header("Origin", "https://evil.example"));
    assertThat(polled.statusCode()).isEqualTo(403);
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JAMAK_SESSION"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private String token() throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(send(get("/login")).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> signIn(String token) throws IOException, InterruptedException {
    return signIn(token, "");
  }

  private HttpResponse<String> signIn(String token, String cookie)
      throws IOException, InterruptedException {
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(Product.EMAIL), encoded(Product.PASSWORD), encoded(token));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(URL + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie.substring(2));
    }
    return send(request);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(URL + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
