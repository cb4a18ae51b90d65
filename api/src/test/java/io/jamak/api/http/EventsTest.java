package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.testing.Seed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The events of PRD section 7: who writes each, and that each act is kept once. */
@HttpTest
class EventsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;
  private final DataSource database;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;
  private final AssetId asset;

  EventsTest(Store store, DataSource database, People people, @LocalServerPort int port) {
    this.store = store;
    this.database = database;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.asset = Seed.uploaded(store, owner.caller(), "a.mp4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASSET_UPLOAD_STARTED    | 'sizeBytes':1000,'attempt':1",
        "ASSET_UPLOAD_PROGRESS   | 'percent':40,'loaded':400",
        "ASSET_UPLOAD_SUCCEEDED  | 'sizeBytes':1000,'attempt':2",
        "ASSET_UPLOAD_FAILED     | 'code':'UP_SERVER','attempt':1",
        "ASSET_MULTISELECT_USED  | 'method':'shift','n':6",
        "QUEUE_ADD_CLICKED       | 'n':6",
        "BULK_OPTIONS_APPLIED    | 'options':{'translate':true,'targetLang':['ko']},'n':6",
        "JOB_RUN_CLICKED         | 'n':6",
        "DOWNLOAD_OUTPUT_CLICKED | 'outputId':'0198c0de-0000-7000-8000-000000000000'"
      },
      quoteCharacter = '`')
  void an_act_in_a_browser_is_kept_once_with_who_when_and_what(EventType type, String payload) {
    String key = UUID.randomUUID().toString();
    String act = act(EntityType.ASSET, asset.value(), type.name(), payload, key);

    assertThat(send(act).status()).isEqualTo(204);
    assertThat(send(act).status()).as("told again, its answer was lost").isEqualTo(204);

    List<EventRow> kept = kept(EntityType.ASSET, asset.value(), type);
    assertThat(kept).hasSize(1);
    assertThat(JSON.readTree(kept.getFirst().payloadJson()))
        .isEqualTo(JSON.readTree(("{" + payload + "}").replace('\'', '"')));
    assertThat(kept.getFirst().createdAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(users(type)).containsExactly(owner.caller().userId().value());
  }

  @Test
  void acts_come_in_batches_also_about_jobs_and_twice_in_one() {
    JobId job = Seed.job(store, owner.caller(), asset, false).id();
    String run = act(EntityType.JOB, job.value(), "JOB_RUN_CLICKED", "'n':1", "run");
    String ctrl = act(EntityType.ASSET, asset.value(), "ASSET_MULTISELECT_USED", "'n':2", "ctrl");

    assertThat(send(run, ctrl, run).status()).isEqualTo(204);

    assertThat(kept(EntityType.JOB, job.value(), EventType.JOB_RUN_CLICKED)).hasSize(1);
    assertThat(kept(EntityType.ASSET, asset.value(), EventType.ASSET_MULTISELECT_USED)).hasSize(1);
  }

  @Test
  void why_a_job_failed_is_written_with_the_failure_and_by_nobody_else() {
    JobId job = Seed.running(store, owner.caller(), asset);

    store.jobs().fail(job, ErrorCode.NO_AUDIO, null, null, "no sound");
    store.jobs().fail(job, ErrorCode.NO_AUDIO, null, null, "no sound");
    Http.Answer told =
        send(act(EntityType.JOB, job.value(), "JOB_FAILED_REASON", "'error_code':'QUOTA'", "k"));

    assertThat(told.problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(kept(EntityType.JOB, job.value(), EventType.JOB_FAILED_REASON))
        .singleElement()
        .satisfies(event -> assertThat(event.payloadJson()).contains("error_code", "NO_AUDIO"));
  }

  @Test
  void an_unknown_kind_is_refused_by_a_stable_code_and_takes_its_batch_with_it() {
    String good = act(EntityType.ASSET, asset.value(), "QUEUE_ADD_CLICKED", "'n':1", "good");
    String unknown = act(EntityType.ASSET, asset.value(), "QUEUE_ADD_CLIKED", "'n':1", "typo");

    Http.Answer refused = send(good, unknown);

    assertThat(refused.problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(refused.body()).contains("QUEUE_ADD_CLIKED");
    assertThat(kept(EntityType.ASSET, asset.value(), EventType.QUEUE_ADD_CLICKED)).isEmpty();
  }

  /** A file may fail before its session; that it failed is worth knowing all the same. */
  @Test
  void an_upload_that_the_server_never_knew_is_kept_under_its_own_id() {
    UUID upload = UUID.randomUUID();
    String started = act(EntityType.ASSET, upload, "ASSET_UPLOAD_STARTED", "'attempt':1", "s");
    String failed = act(EntityType.ASSET, upload, "ASSET_UPLOAD_FAILED", "'code':'X'", "f");
    String arrived = act(EntityType.ASSET, upload, "ASSET_UPLOAD_SUCCEEDED", "'attempt':1", "a");

    assertThat(send(started, failed, failed).status()).isEqualTo(204);
    assertThat(send(arrived).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(kept(EntityType.ASSET, upload, EventType.ASSET_UPLOAD_FAILED)).hasSize(1);
  }

  @Test
  void the_ids_of_a_thousand_cards_fit_into_an_act() {
    String ids =
        Stream.generate(() -> "'" + UUID.randomUUID() + "'")
            .limit(1000)
            .collect(Collectors.joining(","));
    String act =
        act(EntityType.ASSET, asset.value(), "QUEUE_ADD_CLICKED", "'assetIds':[" + ids + "]", "k");
    assertThat(send(act).status()).isEqualTo(204);
    String more =
        act.replace("'assetIds'", "'more':[" + ids + "],'assetIds'").replace("'k'", "'l'");
    assertThat(send(more).problem()).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void a_batch_holds_1_to_200_acts() {
    String act = act(EntityType.ASSET, asset.value(), "JOB_RUN_CLICKED", "'n':1", "same");

    assertThat(send().problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(send(Collections.nCopies(201, act).toArray(String[]::new)).problem())
        .isEqualTo("400 BAD_REQUEST");
    assertThat(send(Collections.nCopies(200, act).toArray(String[]::new)).status()).isEqualTo(204);
    assertThat(kept(EntityType.ASSET, asset.value(), EventType.JOB_RUN_CLICKED)).hasSize(1);
  }

  @Test
  void keys_of_one_workspace_mean_nothing_in_another() {
    People.Person other = people.owner();
    AssetId theirs = Seed.uploaded(store, other.caller(), "b.mp4");
    send(act(EntityType.ASSET, asset.value(), "QUEUE_ADD_CLICKED", "'n':1", "k"));
    String act = act(EntityType.ASSET, theirs.value(), "QUEUE_ADD_CLICKED", "'n':1", "k");

    assertThat(send(act).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(Http.as(port, other).post("/api/events", batch(act)).status()).isEqualTo(204);
    assertThat(
            store
                .eventLog()
                .history(other.caller().workspaceId(), EntityType.ASSET, theirs.value()))
        .filteredOn(event -> event.type() == EventType.QUEUE_ADD_CLICKED)
        .hasSize(1);
  }

  private Http.Answer send(String... acts) {
    return http.post("/api/events", batch(acts));
  }

  private static String batch(String... acts) {
    return Stream.of(acts).collect(Collectors.joining(",", "{'events':[", "]}"));
  }

  private static String act(
      EntityType entity, UUID id, String type, String payload, String dedupeKey) {
    return "{'entityType':'%s','entityId':'%s','type':'%s','payload':{%s},'dedupeKey':'%s'}"
        .formatted(entity.code(), id, type, payload, dedupeKey);
  }

  private List<EventRow> kept(EntityType entity, UUID id, EventType type) {
    return store.eventLog().history(owner.caller().workspaceId(), entity, id).stream()
        .filter(event -> event.type() == type)
        .toList();
  }

  private List<UUID> users(EventType type) {
    List<UUID> users = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select user_id from events where workspace_id = ? and type = ?")) {
      query.setObject(1, owner.caller().workspaceId().value());
      query.setString(2, type.name());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          users.add(rows.getObject(1, UUID.class));
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return users;
  }
}
