package io.jamak.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.store.Store;
import io.jamak.store.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class EngineReportsTest {
  private final DataSource database = TestDatabase.fresh();
  private final EngineReports reports = Store.open(database).engineReports();

  @Test
  void what_is_ready_anywhere_is_ready_and_pairs_add_up() {
    reports.publish("a", List.of(translator("en>es", ""), speech("no model")));
    reports.publish("b", List.of(translator("en>ko", ""), speech("")));

    assertThat(reports.current())
        .containsExactlyInAnyOrder(
            new EngineInfo(
                Part.TRANSLATOR,
                "apertium",
                "3",
                true,
                List.of("en"),
                List.of("en>es", "en>ko"),
                "",
                ""),
            speech(""));
  }

  @Test
  void what_a_set_up_tried_is_kept_and_missing_in_older_reports() throws SQLException {
    EngineInfo whisper =
        new EngineInfo(
            Part.TRANSCRIBER,
            "whisper",
            "",
            false,
            List.of("ko"),
            List.of(),
            "no network",
            "connect",
            null,
            List.of("model from the hub: cannot be reached"));
    reports.publish("a", List.of(whisper));
    assertThat(reports.current()).containsExactly(whisper);

    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .execute("update engine_reports set engines_json = engines_json #- '{0,tried}'");
    }
    assertThat(reports.current().getFirst().tried()).isEmpty();
  }

  @Test
  void a_worker_replaces_what_it_said_and_is_forgotten_after_a_minute() throws SQLException {
    reports.publish("a", List.of(speech("no model")));
    reports.publish("a", List.of(speech("")));
    assertThat(reports.current()).containsExactly(speech(""));

    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .execute("update engine_reports set reported_at = now() - interval '61 seconds'");
    }
    assertThat(reports.current()).isEmpty();
  }

  private static EngineInfo translator(String pair, String problem) {
    return new EngineInfo(
        Part.TRANSLATOR, "apertium", "3", true, List.of("en"), List.of(pair), problem, "");
  }

  private static EngineInfo speech(String problem) {
    return new EngineInfo(
        Part.TRANSCRIBER, "pocketsphinx", "5", true, List.of("en"), List.of(), problem, "");
  }
}
