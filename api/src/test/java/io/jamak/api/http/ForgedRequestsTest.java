package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.api.testing.SignIn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request says of itself is not believed. */
@HttpTest
class ForgedRequestsTest {
  private final People people;
  private final int port;

  ForgedRequestsTest(People people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @Test
  void a_rotating_sender_does_not_pass_the_throttle() {
    String victim = people.owner().email();
    for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP")) {
      String account = header + victim;
      long passed =
          IntStream.range(0, 12)
              .mapToObj(i -> header.equals("Forwarded") ? "for=10.1.2." + i : "10.1.2." + i)
              .map(sender -> Http.anonymous(port).with(header, sender))
              .filter(browser -> SignIn.post(browser, account, "wrong").status() == 302)
              .count();
      assertThat(passed).as(header).isEqualTo(10);
    }
  }

  @Test
  void a_page_of_another_site_does_nothing_with_our_session() {
    People.Person owner = people.owner();
    Http browser = Http.anonymous(port);
    assertThat(SignIn.post(browser, owner.email(), People.PASSWORD).status()).isEqualTo(302);
    String csrf = browser.get("/api/session").json().path("csrfToken").asString();
    for (String site : List.of("https://evil.example", "null", "http://127.0.0.1:1", "x y")) {
      Http forged = browser.with("Origin", site).with("X-CSRF-TOKEN", csrf);
      assertThat(forged.post("/api/jobs", "{}").problem()).isEqualTo("403 FORBIDDEN");
      assertThat(forged.get("/api/jobs/stream").problem()).isEqualTo("403 FORBIDDEN");
      assertThat(forged.get("/api/jobs").body()).doesNotContain(site);
    }
    Http ours = browser.with("Origin", "http://127.0.0.1:" + port).with("X-CSRF-TOKEN", csrf);
    assertThat(ours.post("/api/jobs", "{}").status()).isEqualTo(400);
    Http program = Http.as(port, owner).with("Origin", "https://their.example");
    assertThat(program.get("/api/jobs").status()).isEqualTo(200);
  }

  @Test
  void every_answer_tells_browsers_what_they_may_do() {
    Http nobody = Http.anonymous(port);
    for (String path : List.of("/", "/login", "/api/jobs", "/error", "/a//b", "/%2e%2e/x")) {
      Http.Answer answer = nobody.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src", "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Permissions-Policy")).as(path).contains("camera=()");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Referrer-Policy")).as(path).isNotEmpty();
      assertThat(answer.header("Set-Cookie")).as(path).doesNotContain("Secure");
    }
  }

  /** By hashing the password all the same; a quarter is far more than an answer without takes. */
  @Test
  void an_account_that_does_not_exist_answers_like_one_that_does() {
    Http browser = Http.anonymous(port);
    String known = people.owner().email();
    SignIn.post(browser, "first" + known, "wrong");
    long there = quickest(browser, known);
    long absent = quickest(browser, "absent" + known);
    assertThat(absent).isGreaterThan(there / 4);
    assertThat(SignIn.post(browser, "absent" + known, "wrong").header("Location"))
        .isEqualTo(SignIn.post(browser, known, "wrong").header("Location"));
  }

  private static long quickest(Http browser, String account) {
    return IntStream.range(0, 3)
        .mapToLong(
            i -> {
              long from = System.nanoTime();
              assertThat(SignIn.post(browser, account, "wrong").status()).isEqualTo(302);
              return System.nanoTime() - from;
            })
        .min()
        .orElseThrow();
  }
}
