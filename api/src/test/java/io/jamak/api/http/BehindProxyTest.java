package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.api.testing.SignIn;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A proxy on this machine is trusted, and the public address is known. */
@HttpTest
@TestPropertySource(
    properties = {"test.trusted-proxies=127.0.0.0/8", "test.public-url=https://jamak.example.com"})
class BehindProxyTest {
  private final People people;
  private final int port;

  BehindProxyTest(People people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @Test
  void people_behind_the_proxy_are_told_apart() {
    String account = people.owner().email();
    assertThat(passed(account, i -> "198.51.100.1")).isEqualTo(10);
    assertThat(passed(account, i -> "198.51.100.2")).isEqualTo(10);
  }

  @Test
  void what_a_client_wrote_itself_before_the_proxy_did_is_not_believed() {
    String account = people.owner().email();
    assertThat(passed(account, i -> "10.9.8." + i + ", 198.51.100.3")).isEqualTo(10);
  }

  @Test
  void another_host_is_refused_and_never_repeated() {
    Http direct = Http.anonymous(port);
    assertThat(direct.get("/login").problem()).isEqualTo("400 BAD_REQUEST");
    Http forged = through("198.51.100.4").with("X-Forwarded-Host", "evil.example");
    assertThat(forged.get("/login").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(forged.get("/login").raw().headers().toString()).doesNotContain("evil");
    assertThat(forged.get("/login").body()).doesNotContain("evil");
    assertThat(direct.get("/actuator/health").status()).as("not for the name").isNotEqualTo(400);
  }

  @Test
  void cookies_and_redirects_are_those_of_the_public_address() {
    Http.Answer page = through("198.51.100.5").get("/");
    assertThat(page.header("Location")).matches("(https://jamak\\.example\\.com)?/login");
    assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    Http.Answer form = through("198.51.100.5").get("/login");
    assertThat(form.raw().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; HttpOnly"));
  }

  @Test
  void only_our_own_origin_is_ours() {
    Http form = through("198.51.100.6");
    String type = "application/x-www-form-urlencoded";
    assertThat(
            form.with("Origin", "http://jamak.example.com")
                .send("POST", "/login", type, new byte[0])
                .problem())
        .isEqualTo("403 FORBIDDEN");
    assertThat(
            form.with("Origin", "https://jamak.example.com")
                .send("POST", "/login", type, new byte[0])
                .body())
        .doesNotContain("another site");
  }

  @Test
  void guesses_of_tokens_stop_the_guesser_and_nobody_else() {
    People.Person owner = people.owner();
    Http program = through("198.51.100.7").with("Authorization", "Bearer " + owner.token());
    assertThat(program.get("/api/jobs").status()).isEqualTo(200);
    long asked =
        IntStream.range(0, 80)
            .mapToObj(i -> through("198.51.100.7").with("Authorization", "Bearer jamak_" + i))
            .filter(guesser -> guesser.get("/api/jobs").status() == 401)
            .count();
    assertThat(asked).isEqualTo(60);
    assertThat(
            through("198.51.100.7")
                .with("Authorization", "Bearer jamak_x")
                .get("/api/jobs")
                .problem())
        .isEqualTo("429 TOO_MANY_REQUESTS");
    assertThat(program.get("/api/jobs").status()).isEqualTo(200);
    Http elsewhere = through("198.51.100.8").with("Authorization", "Bearer jamak_x");
    assertThat(elsewhere.get("/api/jobs").status()).isEqualTo(401);
  }

  private long passed(String account, IntFunction<String> sender) {
    return IntStream.range(0, 25)
        .filter(i -> SignIn.post(through(sender.apply(i)), account, "wrong").status() != 429)
        .count();
  }

  private Http through(String sender) {
    return Http.anonymous(port)
        .with("X-Forwarded-For", sender)
        .with("X-Forwarded-Proto", "https")
        .with("X-Forwarded-Host", "jamak.example.com");
  }
}
