package io.jamak.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Managing webhooks; of networks inside, the test's settings allow 127.0.0.2. */
@HttpTest
class WebhooksTest {
  private static final String BODY =
      "{'url':'https://93.184.216.34/hook','events':['job.failed','job.succeeded'],'description':'강의'}";

  private final Http http;
  private final Http member;
  private final Http stranger;

  WebhooksTest(People people, @LocalServerPort int port) {
    this.http = Http.as(port, people.owner());
    this.member = Http.as(port, people.member());
    this.stranger = Http.as(port, people.owner());
  }

  @Test
  void its_secret_is_shown_when_it_is_made_and_renewed_and_never_again() {
    Http.Answer made = http.post("/api/webhooks", BODY);
    assertThat(made.status()).isEqualTo(201);
    String secret = made.json().path("secret").asString();
    JsonNode webhook = made.json().path("webhook");
    assertThat(secret).startsWith("whsec_");
    assertThat(webhook.path("events").toString()).isEqualTo("[\"job.succeeded\",\"job.failed\"]");
    assertThat(webhook.path("enabled").asBoolean()).isTrue();

    String path = "/api/webhooks/" + webhook.path("id").asString();
    assertThat(http.get(path).json()).isEqualTo(webhook);
    assertThat(http.get(path).body() + http.get("/api/webhooks").body()).doesNotContain("whsec_");
    String renewed = http.post(path + "/secret", "").json().path("secret").asString();
    assertThat(renewed).startsWith("whsec_").isNotEqualTo(secret);
  }

  @Test
  void it_is_changed_field_by_field_and_deleted() {
    String path = make();

    JsonNode off = http.patch(path, "{'enabled':false}").json();
    assertThat(off.path("enabled").asBoolean()).isFalse();
    assertThat(off.path("description").asString()).isEqualTo("강의");
    JsonNode moved =
        http.patch(path, "{'url':'http://127.0.0.2:9/x','events':['job.canceled']}").json();
    assertThat(moved.path("url").asString()).isEqualTo("http://127.0.0.2:9/x");
    assertThat(moved.path("events").toString()).isEqualTo("[\"job.canceled\"]");
    assertThat(http.patch(path, "{'url':'https://10.0.0.1/'}").problem())
        .isEqualTo("422 WEBHOOK_ADDRESS");

    assertThat(http.delete(path).status()).isEqualTo(204);
    assertThat(http.get(path).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(http.delete(path).problem()).isEqualTo("404 NOT_FOUND");
  }

  @Test
  void members_may_not_and_strangers_find_nothing() {
    String path = make();

    assertThat(member.post("/api/webhooks", BODY).problem()).isEqualTo("403 FORBIDDEN");
    assertThat(member.get("/api/webhooks").problem()).isEqualTo("403 FORBIDDEN");
    for (String call : new String[] {"/secret", "/test"}) {
      assertThat(stranger.post(path + call, "").problem()).as(call).isEqualTo("404 NOT_FOUND");
    }
    assertThat(stranger.get(path).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.get(path + "/deliveries").problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.patch(path, "{'enabled':false}").problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.delete(path).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.get("/api/webhooks").json().path("items")).isEmpty();
  }

  @Test
  void the_twenty_first_is_refused_with_the_number() {
    for (int i = 0; i < 20; i++) {
      make();
    }

    Http.Answer refused = http.post("/api/webhooks", BODY);

    assertThat(refused.problem()).isEqualTo("409 WEBHOOK_LIMIT");
    assertThat(refused.body()).contains("20 webhooks");
    assertThat(http.get("/api/webhooks").json().path("items")).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.0.0.1:8443/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:192.168.0.1]/",
        "http://93.184.216.34/",
        "http://127.0.0.1/"
      })
  void an_address_that_may_not_be_told_is_refused(String url) {
    assertThat(
            http.post("/api/webhooks", BODY.replace("https://93.184.216.34/hook", url)).problem())
        .isEqualTo("422 WEBHOOK_ADDRESS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'url':'https://93.184.216.34/'}",
        "{'url':'https://93.184.216.34/','events':[]}",
        "{'url':'https://93.184.216.34/','events':[null]}",
        "{'url':'https://93.184.216.34/','events':['webhook.ping']}",
        "{'url':'ftp://93.184.216.34/','events':['job.failed']}",
        "{'url':'https://me:pw@93.184.216.34/','events':['job.failed']}",
        "{'url':'https://93.184.216.34/#x','events':['job.failed']}",
        "{'url':'https:///x','events':['job.failed']}",
        "{'url':'hook','events':['job.failed']}",
        "{'url':'https://93.184.216.34/','events':['job.failed'],'secret':'mine'}"
      })
  void what_is_no_webhook_is_refused(String body) {
    assertThat(http.post("/api/webhooks", body).problem()).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void under_one_key_one_is_made() {
    Http once = http.with("Idempotency-Key", "hook-1");

    Http.Answer first = once.post("/api/webhooks", BODY);
    Http.Answer again = once.post("/api/webhooks", BODY);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(http.get("/api/webhooks").json().path("items")).hasSize(1);
  }

  @Test
  void pings_are_listed_the_newest_first_page_by_page() {
    String path = make();
    String first = http.post(path + "/test", "").json().path("id").asString();
    Http.Answer second = http.post(path + "/test", "");
    assertThat(second.status()).isEqualTo(202);
    assertThat(second.json().path("event").asString()).isEqualTo("webhook.ping");

    JsonNode page = http.get(path + "/deliveries?limit=1").json();
    assertThat(ids(page)).containsExactly(second.json().path("id").asString());
    String cursor = page.path("nextCursor").asString();
    assertThat(ids(http.get(path + "/deliveries?limit=1&cursor=" + cursor).json()))
        .containsExactly(first);
    assertThat(http.get(make() + "/deliveries?cursor=" + cursor).problem())
        .isEqualTo("400 BAD_CURSOR");
    assertThat(http.post(path + "/deliveries/" + first + "/resend", "").status()).isEqualTo(202);
    assertThat(http.post(make() + "/deliveries/" + first + "/resend", "").problem())
        .isEqualTo("404 NOT_FOUND");
  }

  private String make() {
    return "/api/webhooks/"
        + http.post("/api/webhooks", BODY).json().path("webhook").path("id").asString();
  }

  private static java.util.List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> item.path("id").asString())
        .toList();
  }
}
