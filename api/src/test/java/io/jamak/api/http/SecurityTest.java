package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.api.testing.SignIn;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class SecurityTest {
  private final Store store;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;

  SecurityTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void without_session_or_token_every_route_is_closed() {
    Http nobody = Http.anonymous(port);
    for (String path :
        List.of("/api/session", "/api/assets", "/api/jobs", "/api/jobs/stream", "/api/engines")) {
      Http.Answer answer = nobody.get(path);
      assertThat(answer.problem()).as(path).isEqualTo("401 UNAUTHENTICATED");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
    assertThat(nobody.post("/api/jobs", "{}").problem()).isEqualTo("401 UNAUTHENTICATED");
    assertThat(nobody.delete("/api/assets/" + AssetId.next()).problem())
        .isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void a_wrong_token_is_refused_even_beside_a_session() {
    Http browser = signedIn(owner);
    assertThat(browser.get("/api/session").status()).isEqualTo(200);
    for (String bad : List.of("Bearer jamak_wrong", "Bearer x", "bearer ", "Bearer jamak_")) {
      assertThat(browser.with("Authorization", bad).get("/api/session").problem())
          .isEqualTo("401 UNAUTHENTICATED");
    }
    assertThat(Http.anonymous(port).get("/api/session?access_token=" + owner.token()).status())
        .isEqualTo(401);
  }

  @Test
  void a_session_writes_only_with_its_csrf_token() {
    Http browser = signedIn(owner);
    JsonNode session = browser.get("/api/session").json();
    assertThat(session.path("user").path("email").asString()).isEqualTo(owner.email());
    assertThat(session.path("user").path("id").asString())
        .isEqualTo(owner.caller().userId().toString());
    assertThat(session.path("role").asString()).isEqualTo("owner");
    assertThat(session.path("plan").path("maxParallelUploads").asInt()).isEqualTo(3);
    assertThat(session.path("storageOrigin").asString()).startsWith("http");
    String body = "{'filename':'a.mp4','sizeBytes':10,'mimeType':'video/mp4'}";
    assertThat(browser.post("/api/uploads/session", body).problem()).isEqualTo("403 FORBIDDEN");
    Http trusted = browser.with("X-CSRF-TOKEN", session.path("csrfToken").asString());
    assertThat(trusted.post("/api/uploads/session", body).status()).isEqualTo(201);
    assertThat(http.post("/api/uploads/session", body).status()).isEqualTo(201);
    assertThat(http.get("/api/session").json().path("csrfToken").isNull()).isTrue();
  }

  @Test
  void ten_wrong_passwords_close_the_door_for_a_minute() {
    Http browser = Http.anonymous(port);
    People.Person victim = people.owner();
    for (int i = 0; i < 10; i++) {
      assertThat(SignIn.post(browser, victim.email(), "wrong").status()).isEqualTo(302);
    }
    Http.Answer closed = SignIn.post(browser, victim.email(), People.PASSWORD);
    assertThat(closed.status()).isEqualTo(429);
    assertThat(Integer.parseInt(closed.header("Retry-After"))).isBetween(1, 60);
    assertThat(SignIn.post(browser, owner.email(), People.PASSWORD).header("Location"))
        .doesNotContain("error");
  }

  @Test
  void ids_of_another_workspace_answer_like_absent_ones_on_every_route() {
    Caller other = people.owner().caller();
    AssetId asset = Seed.uploaded(store, other, "theirs.mp4");
    AssetId uploading = Seed.uploading(store, other, "theirs too.mp4");
    JobId job = Seed.running(store, other, asset);
    OutputRow output = store.jobs().addOutput(Seed.output(job, OutputFormat.SRT));
    Seed.finish(store, job);
    absentOrForeign("GET", "/api/assets/%s", asset.toString());
    absentOrForeign("PATCH", "/api/assets/%s", asset.toString());
    absentOrForeign("DELETE", "/api/assets/%s", asset.toString());
    absentOrForeign("GET", "/api/assets/%s/thumbnail", asset.toString());
    absentOrForeign("GET", "/api/assets/%s/source", asset.toString());
    absentOrForeign("GET", "/api/jobs/%s", job.toString());
    absentOrForeign("GET", "/api/jobs/%s/snapshot", job.toString());
    absentOrForeign("GET", "/api/jobs/%s/outputs/" + output.id(), job.toString());
    for (String act : List.of("retry", "pause", "resume")) {
      absentOrForeign("POST", "/api/jobs/%s/" + act, job.toString());
    }
    for (String route : List.of("complete", "parts", "abort")) {
      assertThat(http.post("/api/uploads/" + route, "{'assetId':'" + uploading + "'}").problem())
          .isEqualTo("404 NOT_FOUND");
    }
    assertThat(http.post("/api/jobs", "{'assetIds':['" + asset + "']}").problem())
        .isEqualTo("404 NOT_FOUND");
  }

  @Test
  void foreign_ids_mixed_into_bulk_calls_fail_alone() {
    Caller other = people.owner().caller();
    JobId theirs = Seed.job(store, other, Seed.uploaded(store, other, "theirs.mp4"), false).id();
    JobId mine =
        Seed.job(store, owner.caller(), Seed.uploaded(store, owner.caller(), "a.mp4"), false).id();
    String ids = "'jobIds':['" + theirs + "','" + mine + "']";
    assertThat(outcomes(http.patch("/api/jobs/bulk", "{" + ids + ",'optionsPartial':{}}")))
        .containsExactly("failed NOT_FOUND", "skipped CONFLICT");
    assertThat(outcomes(http.post("/api/jobs/bulk/cancel", "{" + ids + "}")))
        .containsExactly("failed NOT_FOUND", "done null");
    assertThat(http.post("/api/jobs/bulk/run", "{" + ids + "}").status()).isEqualTo(200);
    assertThat(store.jobQueries().find(other.workspaceId(), theirs).orElseThrow().status().code())
        .isEqualTo("draft");
    assertThat(http.get("/api/jobs/outputs.zip?jobIds=" + theirs).body()).doesNotContain("theirs");
  }

  @Test
  void a_workspace_in_header_or_body_changes_nothing() {
    People.Person other = people.owner();
    Http.Answer made =
        http.with("X-Workspace-Id", other.caller().workspaceId().toString())
            .post(
                "/api/uploads/session",
                "{'filename':'a.mp4','sizeBytes':10,'mimeType':'video/mp4','workspaceId':'"
                    + other.caller().workspaceId()
                    + "','status':'uploaded','id':'x'}");
    assertThat(made.status()).isEqualTo(201);
    String key = made.json().path("storageKey").asString();
    assertThat(key).startsWith("w/" + owner.caller().workspaceId() + "/");
    assertThat(Http.as(port, other).get("/api/assets").json().path("items").size()).isZero();
  }

  @Test
  void only_owners_delete() {
    People.Person member = people.member();
    AssetId asset = Seed.uploaded(store, member.caller(), "a.mp4");
    assertThat(Http.as(port, member).delete("/api/assets/" + asset).problem())
        .isEqualTo("403 FORBIDDEN");
  }

  @Test
  void answers_carry_headers_that_close_what_browsers_leave_open() {
    Http.Answer answer = http.get("/api/assets");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(
            http.with("Origin", "https://evil.example")
                .get("/api/assets")
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  private void absentOrForeign(String method, String path, String foreign) {
    Http.Answer theirs = call(method, path.formatted(foreign));
    Http.Answer absent = call(method, path.formatted(AssetId.next()));
    assertThat(theirs.problem()).as(method + " " + path).isEqualTo("404 NOT_FOUND");
    assertThat(absent.problem()).isEqualTo(theirs.problem());
    assertThat(theirs.json().path("title")).isEqualTo(absent.json().path("title"));
  }

  private Http.Answer call(String method, String path) {
    return switch (method) {
      case "GET" -> http.get(path);
      case "DELETE" -> http.delete(path);
      case "PATCH" -> http.patch(path, "{'tags':[]}");
      default -> http.post(path, "{}");
    };
  }

  private static List<String> outcomes(Http.Answer bulk) {
    return bulk.json()
        .path("results")
        .valueStream()
        .map(item -> item.path("outcome").asString() + " " + item.path("code").asString("null"))
        .toList();
  }

  private Http signedIn(People.Person person) {
    Http browser = Http.anonymous(port);
    assertThat(SignIn.post(browser, person.email(), People.PASSWORD).status()).isEqualTo(302);
    return browser;
  }
}
