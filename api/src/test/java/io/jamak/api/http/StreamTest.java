package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.event.LiveEvent;
import io.jamak.api.event.LiveEvents;
import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class StreamTest {
  private final Store store;
  private final LiveEvents live;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;

  StreamTest(Store store, LiveEvents live, People people, @LocalServerPort int port) {
    this.store = store;
    this.live = live;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void changes_arrive_with_number_type_and_state() {
    try (StreamReader reader = new StreamReader(http)) {
      JobId job = Seed.running(store, owner.caller(), asset());
      Eventually.until("started", () -> reader.has("event:JOB_STARTED"));
      assertThat(reader.after("event:JOB_STARTED"))
          .anyMatch(line -> line.startsWith("id:"))
          .anyMatch(
              line ->
                  line.startsWith("data:")
                      && line.contains("\"entityType\":\"job\"")
                      && line.contains(job.toString())
                      && line.contains("\"status\":\"running\""));
      assertThat(reader.lines()).contains("event:ASSET_CREATED", "event:JOB_QUEUED");
    }
  }

  @Test
  void the_end_of_a_job_tells_how_many_places_there_are_to_look_at() {
    try (StreamReader reader = new StreamReader(http)) {
      JobId job = Seed.running(store, owner.caller(), asset());
      JobWarning rules = JobWarning.of(WarningCode.RULES, 0, 1_000, 1);
      store.jobs().addOutputs(job, List.of(), "", List.of(rules));
      Seed.finish(store, job);
      JsonNode frame = reader.frame("JOB_SUCCEEDED", job);
      assertThat(frame.get("warnings").asInt()).isEqualTo(1);
      assertThat(frame.get("noSpeech").asBoolean()).isFalse();
    }
  }

  @Test
  void more_streams_than_the_process_carries_are_refused_until_one_ends() {
    List<StreamReader> all = new ArrayList<>();
    try {
      Eventually.until("all seats taken", () -> !open(all));
      assertThat(all).hasSizeBetween(1, HttpTest.MOST_STREAMS); // the last test's may still end
      all.removeLast().close();
      Eventually.until("a seat is free", () -> open(all));
    } finally {
      all.forEach(StreamReader::close);
    }
  }

  /** Whether one more was admitted, which is kept then. */
  private boolean open(List<StreamReader> all) {
    Optional<InputStream> body = StreamReader.open(http, "");
    body.map(StreamReader::new).ifPresent(all::add);
    return body.isPresent();
  }

  @Test
  void bars_move_without_a_number() {
    try (StreamReader reader = new StreamReader(http)) {
      JobId job = Seed.running(store, owner.caller(), asset());
      store.jobs().recordProgress(job, List.of(), 37);
      JsonNode frame = reader.frame("progress", job);
      assertThat(frame.get("progress").asInt()).isEqualTo(37);
      assertThat(reader.after("event:progress")).noneMatch(line -> line.startsWith("id:"));
    }
  }

  @Test
  void a_reader_hears_of_the_states_people_and_jobs_alone_that_it_asked_for() {
    People.Person colleague = people.colleagueOf(owner);
    JobId named = Seed.job(store, owner.caller(), asset(), true).id();
    try (StreamReader failed = new StreamReader(http, "?status=failed,succeeded");
        StreamReader theirs = new StreamReader(http, "?person=" + colleague.caller().userId());
        StreamReader one = new StreamReader(http, "?jobIds=" + named)) {
      JobId mine = Seed.running(store, owner.caller(), asset());
      JobId other = Seed.running(store, colleague.caller(), asset());
      for (JobId job : List.of(mine, other)) {
        store.jobs().recordProgress(job, List.of(), 37);
        Seed.finish(store, job);
      }
      store.jobs().start(named);
      Eventually.until("ends came", () -> failed.has(other.toString()));
      Eventually.until("theirs came", () -> theirs.has("event:JOB_SUCCEEDED"));
      Eventually.until("the named one began", () -> one.has("event:JOB_STARTED"));
      assertThat(failed.types()).containsOnly("JOB_SUCCEEDED");
      assertThat(theirs.has(mine.toString()) || theirs.has(named.toString())).isFalse();
      assertThat(theirs.types()).contains("JOB_QUEUED", "JOB_OUTPUT", "JOB_SUCCEEDED");
      assertThat(one.has(mine.toString()) || one.has(other.toString())).isFalse();
    }
    assertThat(http.get("/api/jobs/stream?status=gone").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(http.get("/api/jobs/stream?person=me").problem()).isEqualTo("400 BAD_ID");
  }

  @Test
  void a_reader_that_comes_back_gets_what_it_missed_once() {
    long before = store.eventTail().head();
    JobId job = Seed.running(store, owner.caller(), asset());
    try (StreamReader reader =
        new StreamReader(http.with("Last-Event-ID", Long.toString(before)))) {
      Seed.finish(store, job);
      Eventually.until("finished", () -> reader.has("event:JOB_SUCCEEDED"));
      assertThat(reader.lines().stream().filter("event:JOB_STARTED"::equals)).hasSize(1);
      List<Long> ids =
          reader.lines().stream()
              .filter(line -> line.startsWith("id:"))
              .map(line -> Long.parseLong(line.substring(3)))
              .toList();
      assertThat(ids).isSorted().doesNotHaveDuplicates();
      assertThat(ids.getFirst()).isGreaterThan(before);
    }
  }

  @Test
  void nothing_of_another_workspace_is_told_live_or_replayed() {
    People.Person other = people.owner();
    try (StreamReader fresh = new StreamReader(http);
        StreamReader resumed = new StreamReader(http.with("Last-Event-ID", "0"))) {
      AssetId theirs = Seed.uploaded(store, other.caller(), "secret.mp4");
      AssetId mine = asset();
      Eventually.until(
          "mine came", () -> fresh.has(mine.toString()) && resumed.has(mine.toString()));
      assertThat(List.of(fresh, resumed))
          .noneMatch(reader -> reader.has(theirs.toString()) || reader.has("secret.mp4"));
    }
  }

  @Test
  void a_number_that_is_none_is_refused() {
    for (String bad : List.of("x", "-1", "1e5", "99999999999999999999")) {
      assertThat(http.with("Last-Event-ID", bad).get("/api/jobs/stream").problem())
          .isEqualTo("400 BAD_REQUEST");
    }
  }

  @Test
  void listeners_in_the_process_hear_their_workspace_until_they_leave() throws Exception {
    List<LiveEvent> heard = new CopyOnWriteArrayList<>();
    AutoCloseable subscription = live.subscribe(owner.caller().workspaceId(), heard::add);
    AssetId first = asset();
    Eventually.until(
        "heard", () -> heard.stream().anyMatch(e -> e.entityId().equals(first.value())));
    subscription.close();
    AssetId second = asset();
    try (StreamReader reader = new StreamReader(Http.as(port, owner))) {
      AssetId third = asset();
      Eventually.until("third came", () -> reader.has(third.toString()));
    }
    assertThat(heard).noneMatch(event -> event.entityId().equals(second.value()));
  }

  private AssetId asset() {
    return Seed.uploaded(store, owner.caller(), "a.mp4");
  }
}
