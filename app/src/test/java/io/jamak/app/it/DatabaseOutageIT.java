package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiRoutes;
import io.jamak.app.product.ApiRoutes.Answer;
import io.jamak.app.product.ApiRoutes.Route;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Place;
import io.jamak.app.product.PostgresProcesses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** PostgreSQL frozen, refusing and killed under a running product. */
@Tag("alone")
class DatabaseOutageIT {
  /** Promised for every answer; the test's own machine may be busy. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private static final int MOST_LOG_LINES = 12;
  private static final int MANY = 200;

  private static Place place;
  private static PostgresProcesses postgres;
  private static List<Route> routes;

  @BeforeAll
  static void start() {
    place = Place.start(Map.of());
    postgres = PostgresProcesses.of(place.product());
    routes = ApiRoutes.all(place.api());
  }

  @AfterEach
  void heal() {
    postgres.thaw();
    awaitRecovery(Duration.ofSeconds(30));
  }

  @AfterAll
  static void nothing_is_broken() {
    Commands.Result check = Commands.jamak(place.product().home(), "check");
    place.close();
    assertThat(check.exit()).as(check.out()).isZero();
  }

  @Test
  void frozen_every_read_by_token_answers_503_in_time_also_before_anybody_noticed()
      throws Exception {
    List<Route> reads = routes.stream().filter(route -> route.method().equals("GET")).toList();
    assertThat(reads).hasSizeGreaterThanOrEqualTo(20);
    long before = logLines();
    postgres.freeze();

    assertAllRefused(askAll(reads));
    awaitReadiness(503);
    assertAllRefused(askAll(routes));
    assertThat(status("/actuator/health/liveness")).isEqualTo(200);
    assertThat(logLines() - before).isLessThanOrEqualTo(MOST_LOG_LINES);
  }

  @Test
  void frozen_many_requests_at_once_hold_no_threads() throws Exception {
    List<Route> many = Stream.generate(() -> new Route("GET", "/api/jobs")).limit(MANY).toList();
    assertThat(askAll(many)).allMatch(answer -> answer.status() == 200);
    long before = threads();
    postgres.freeze();

    assertAllRefused(askAll(many));
    awaitReadiness(503);
    for (int round = 0; round < 5; round++) {
      assertAllRefused(askAll(many));
    }
    assertThat(threads()).isLessThan(before + 30);
  }

  @Test
  void refusing_and_then_back_it_recovers_by_itself() throws Exception {
    int port = URI.create(databaseAddress()).getPort();
    long before = logLines();
    postgres.server().destroyForcibly();
    try (ServerSocket squatter = take(port)) {
      Thread.ofVirtual().start(() -> hangUp(squatter));
      awaitReadiness(503);
      assertAllRefused(askAll(routes));
    }
    awaitRecovery(Duration.ofSeconds(30));
    assertThat(logLines() - before).isLessThanOrEqualTo(2 * MOST_LOG_LINES);
  }

  @Test
  void killed_in_the_midst_of_a_job_it_is_back_in_ten_seconds_and_the_job_ends() throws Exception {
    Path media = Media.longTalk(place.files(), 2);
    String jobId =
        place
            .api()
            .run(
                place.api().upload(media, "long.mp4", "video/mp4"),
                Map.of("outputFormats", List.of("srt")));
    place.api().awaitJob(jobId, Duration.ofMinutes(1), Set.of("running"));
    long before = logLines();

    postgres.server().destroyForcibly();
    awaitRecovery(Duration.ofSeconds(10));
    postgres.all().forEach(ProcessHandle::destroyForcibly);
    awaitRecovery(Duration.ofSeconds(10));

    JsonNode job = place.api().awaitEnd(jobId, Duration.ofMinutes(4));
    assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
    assertThat(JobTimeline.usageRows(place.api(), jobId)).isEqualTo(1);
    assertThat(logLines() - before).isLessThanOrEqualTo(2 * MOST_LOG_LINES);
  }

  @Test
  void screens_say_so_keep_what_they_show_and_go_on_by_themselves() {
    String asset =
        place.api().upload(Media.sample("talk.mp4", place.files()), "kept.mp4", "video/mp4");
    place.api().awaitAsset(asset, "durationMs", Duration.ofMinutes(1));
    String jobId = place.api().run(asset, Map.of("outputFormats", List.of("srt")));
    place.api().awaitEnd(jobId, Duration.ofMinutes(2));
    try (Browser browser = new Browser("en", ColorScheme.LIGHT)) {
      browser.signIn(place.url());
      assertThat(browser.page().getByText("kept.mp4").first()).isVisible();
      postgres.freeze();
      assertThat(browser.find("outage-banner"))
          .hasText("The server cannot reach its database, trying again.");
      assertThat(browser.page().getByText("kept.mp4").first()).isVisible();
      assertSessionIsRefused(browser);
      postgres.thaw();
      assertThat(browser.find("outage-banner")).isHidden();

      browser.page().navigate(place.url() + "/jobs");
      assertThat(browser.page().getByText("kept.mp4").first()).isVisible();
      postgres.freeze();
      assertThat(browser.find("outage-banner")).isVisible();
      browser.page().locator("a[href='usage']").first().click();
      assertThat(browser.find("outage-banner")).isVisible();
      postgres.thaw();
      assertThat(browser.find("outage-banner")).isHidden();
      assertThat(browser.find("usage-csv")).isVisible();
    }
  }

  /** Pages, the session's own calls and the sign-in, whose words must not blame a password. */
  private static void assertSessionIsRefused(Browser browser) {
    for (Route route : routes) {
      APIResponse answer =
          browser
              .page()
              .request()
              .fetch(
                  place.url() + route.path(),
                  RequestOptions.create().setMethod(route.method()).setTimeout(60_000));
      assertThat(answer.status()).as(route.toString()).isEqualTo(503);
      assertThat(answer.text()).contains("DATABASE_UNAVAILABLE");
    }
    RequestOptions page = RequestOptions.create().setHeader("Accept", "text/html");
    for (String path : List.of("/dashboard", "/jobs", "/usage", "/engines", "/login")) {
      APIResponse answer = browser.page().request().get(place.url() + path, page);
      assertThat(answer.status()).as(path).isEqualTo(503);
      assertThat(answer.headers()).as(path).containsKey("retry-after");
      assertThat(answer.text()).contains("cannot reach its database, trying again");
    }
    APIResponse signIn =
        browser
            .page()
            .request()
            .post(
                place.url() + "/login",
                RequestOptions.create()
                    .setForm(FormData.create().set("username", "a@b.c").set("password", "right")));
    assertThat(signIn.status()).isEqualTo(503);
    assertThat(signIn.text()).contains("cannot reach its database").doesNotContain("wrong");
  }

  private static void assertAllRefused(List<Answer> answers) {
    for (Answer answer : answers) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      assertThat(answer.retryAfter()).as(answer.toString()).isNotEmpty();
      assertThat(answer.body()).as(answer.toString()).contains("\"code\":\"DATABASE_UNAVAILABLE\"");
      assertThat(answer.took()).as(answer.toString()).isLessThan(PROMISED.multipliedBy(2));
    }
  }

  private static List<Answer> askAll(List<Route> asked) throws Exception {
    return ApiRoutes.askAll(place.url(), place.api().token(), asked);
  }

  private static void awaitReadiness(int status) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> status("/actuator/health/readiness") == status);
  }

  private static void awaitRecovery(Duration limit) {
    await()
        .atMost(limit)
        .until(() -> place.api().send("GET", "/api/jobs?limit=1", null).status() == 200);
    awaitReadiness(200);
  }

  private static int status(String path) {
    return place.api().send("GET", path, null).status();
  }

  private static String databaseAddress() {
    return Addresses.of(place.product())
        .getOrDefault("JAMAK_DATABASE_URL", "")
        .substring("jdbc:".length());
  }

  private static ServerSocket take(int port) {
    return await("the port before the server is started again")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              try {
                return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
              } catch (IOException stillTaken) {
                return null;
              }
            },
            Objects::nonNull);
  }

  private static void hangUp(ServerSocket squatter) {
    try {
      while (true) {
        squatter.accept().close();
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static long logLines() throws IOException {
    try (Stream<String> lines = Files.lines(place.product().home().resolve("logs/jamak.log"))) {
      return lines.count();
    }
  }

  private static long threads() throws IOException {
    Path tasks = Path.of("/proc/" + place.product().jvm().pid() + "/task");
    try (Stream<Path> all = Files.list(tasks)) {
      return all.count();
    }
  }
}
