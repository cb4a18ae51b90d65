package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class ListsTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;
  private final Http stranger;

  ListsTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.stranger = Http.as(port, people.owner());
  }

  @Test
  void an_asset_has_the_shape_that_programs_rely_on() {
    Seed.uploaded(store, owner.caller(), "강의 1.mp4");
    JsonNode asset = http.get("/api/assets").json().path("items").path(0);
    assertThat(asset.propertyNames())
        .contains(
            "id",
            "filename",
            "sizeBytes",
            "mimeType",
            "durationMs",
            "width",
            "height",
            "thumbnailUrl",
            "status",
            "errorCode",
            "errorMessage",
            "tags",
            "latestJob",
            "inQueue",
            "createdAt",
            "updatedAt");
    assertThat(asset.path("filename").asString()).isEqualTo("강의 1.mp4");
    assertThat(asset.path("durationMs").asLong()).isEqualTo(60_000);
    assertThat(asset.path("latestJob").isNull()).isTrue();
    assertThat(asset.path("createdAt").asString()).endsWith("Z");
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    for (int i = 0; i < 7; i++) {
      Seed.uploaded(store, owner.caller(), "clip " + i + ".mp4");
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = http.get("/api/assets?limit=3&sort=name" + cursor).json();
      page.path("items").forEach(item -> seen.add(item.path("filename").asString()));
      JsonNode next = page.path("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_cursor_of_another_list_or_workspace_or_with_a_changed_letter_is_refused() {
    for (People.Person ignored : List.of(owner, owner)) {
      Seed.uploaded(store, owner.caller(), "a.mp4");
    }
    String cursor = http.get("/api/assets?limit=1").json().path("nextCursor").asString();
    assertThat(http.get("/api/assets?limit=1&cursor=" + cursor).status()).isEqualTo(200);
    String changed = (cursor.charAt(5) == 'A' ? "B" : "A") + cursor.substring(1);
    for (String path :
        List.of(
            "/api/assets?limit=1&cursor=" + changed,
            "/api/assets?limit=1&sort=name&cursor=" + cursor,
            "/api/assets?limit=1&search=a&cursor=" + cursor,
            "/api/assets?limit=1&status=done&cursor=" + cursor,
            "/api/assets?limit=1&tag=a&cursor=" + cursor,
            "/api/jobs?cursor=" + cursor,
            "/api/usage/records?cursor=" + cursor)) {
      assertThat(http.get(path).problem()).as(path).isEqualTo("400 BAD_CURSOR");
    }
    assertThat(stranger.get("/api/assets?limit=1&cursor=" + cursor).problem())
        .isEqualTo("400 BAD_CURSOR");
  }

  @Test
  void what_a_query_cannot_mean_is_refused() {
    for (String path :
        List.of(
            "/api/assets?status=nonsense",
            "/api/assets?sort=size",
            "/api/assets?limit=0",
            "/api/assets?limit=201",
            "/api/assets?limit=x",
            "/api/assets?search=" + "a".repeat(300),
            "/api/assets?search=%00",
            "/api/jobs?status=done",
            "/api/jobs?sort=name",
            "/api/jobs?dateRange=yesterday",
            "/api/jobs?from=tomorrow",
            "/api/jobs?translate=maybe",
            "/api/jobs?format=ass",
            "/api/jobs?errorCode=NOPE",
            "/api/jobs?warning=NOPE",
            "/api/jobs?language=%3Cscript%3E",
            "/api/usage/summary?month=2026-13",
            "/api/usage/records?month=now")) {
      assertThat(http.get(path).problem()).as(path).isEqualTo("400 BAD_REQUEST");
    }
    assertThat(http.get("/api/jobs?assetId=x").problem()).isEqualTo("400 BAD_ID");
  }

  @Test
  void jobs_are_found_by_state_period_and_name() {
    Seed.job(store, owner.caller(), Seed.uploaded(store, owner.caller(), "find me.mp4"), false);
    assertThat(count("/api/jobs?status=draft,queued&dateRange=today&search=find")).isEqualTo(1);
    assertThat(count("/api/jobs?status=running")).isZero();
    assertThat(count("/api/jobs?dateRange=2020-01-01..2020-12-31")).isZero();
    assertThat(count("/api/jobs?translate=false&format=srt&language=auto")).isEqualTo(1);
    assertThat(count("/api/jobs?translate=true")).isZero();
    assertThat(http.get("/api/jobs/counts").json().path("draft").asLong()).isEqualTo(1);
  }

  @Test
  void counts_name_every_chip() {
    Seed.uploading(store, owner.caller(), "a.mp4");
    JsonNode counts = http.get("/api/assets/counts?search=a").json();
    assertThat(counts.propertyNames())
        .containsExactlyInAnyOrder(
            "uploading", "uploaded", "queued", "processing", "done", "error");
    assertThat(counts.path("uploading").asLong()).isEqualTo(1);
  }

  @Test
  void nothing_of_one_workspace_shows_in_another() {
    Seed.job(store, owner.caller(), Seed.uploaded(store, owner.caller(), "secret.mp4"), false);
    for (String path : List.of("/api/assets", "/api/jobs", "/api/usage/records")) {
      assertThat(stranger.get(path).json().path("items").size()).as(path).isZero();
    }
    assertThat(stranger.get("/api/jobs/export.csv").body()).doesNotContain("secret");
  }

  private int count(String path) {
    return http.get(path).json().path("items").size();
  }
}
