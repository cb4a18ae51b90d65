package io.jamak.app.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.security.auth.module.UnixSystem;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.home.Home;
import io.jamak.app.process.LoggedProcess;
import io.jamak.app.settings.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

class PostgresServerTest {
  @TempDir Path folder;

  /** Every way to run that this machine has: root has two. */
  static Stream<Unprivileged> ways() {
    return new UnixSystem().getUid() == 0
        ? Stream.of(Unprivileged.detect(), Unprivileged.NOBODY).distinct()
        : Stream.of(Unprivileged.AS_WE_ARE);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void commits_survive_a_killed_server(Unprivileged way) throws SQLException {
    try (PostgresServer server = start(way)) {
      run(server.settings().asOwner(), "CREATE TABLE t AS SELECT 42 AS answer");
      ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    }

    try (PostgresServer server = start(way)) {
      assertThat(ask(server.settings().asOwner(), "SELECT answer FROM t")).isEqualTo("42");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_killed_server_is_back_on_the_same_port_within_ten_seconds(Unprivileged way)
      throws SQLException {
    try (PostgresServer server = start(way)) {
      run(server.settings().asOwner(), "CREATE TABLE t AS SELECT 'kept' AS word");
      for (int kill = 1; kill <= 2; kill++) {
        long killed = server.pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> server.pid() != killed && answers(server.settings()));
        assertThat(ask(server.settings().asOwner(), "SELECT word FROM t")).isEqualTo("kept");
      }
    }
  }

  /**
   * A frozen child keeps the shared memory of its killed server in use, and never ends by itself.
   */
  @Test
  void children_that_outlive_their_server_do_not_keep_it_from_coming_back() throws Exception {
    try (PostgresServer server = start(Unprivileged.detect());
        Connection busy = connect(server.settings())) {
      long backend = busy.unwrap(PGConnection.class).getBackendPID();
      long killed = server.pid();
      new ProcessBuilder("kill", "-STOP", Long.toString(backend)).start().waitFor();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> server.pid() != killed && answers(server.settings()));
      assertThat(ProcessHandle.of(backend)).isEmpty();
    }
  }

  @Test
  void an_orphan_of_a_killed_jamak_is_stopped_before_the_next_start() throws SQLException {
    DatabaseSettings before;
    try (PostgresServer server = start(Unprivileged.detect())) {
      before = server.settings();
      run(before.asOwner(), "CREATE TABLE t AS SELECT 'kept' AS word");
    }
    LoggedProcess orphan = startUnsupervised();

    try (PostgresServer server = start(Unprivileged.detect())) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(server.settings().url()).isEqualTo(before.url());
      assertThat(ask(server.settings().asOwner(), "SELECT word FROM t")).isEqualTo("kept");
    }
  }

  @Test
  void a_home_from_before_the_second_role_is_converted() throws Exception {
    try (PostgresServer server = start(Unprivileged.detect())) {
      DatabaseSettings owner = server.settings().asOwner();
      run(owner, "CREATE TABLE t AS SELECT 'kept' AS word");
      Home home = Home.open(folder);
      DatabaseSettings admin =
          new DatabaseSettings(owner.url(), "postgres", home.secrets().get("postgres-admin"));
      run(admin, "REASSIGN OWNED BY jamak_owner TO jamak");
      run(admin, "DROP ROLE jamak_owner");
      assertThat(ask(server.settings(), "SELECT tableowner FROM pg_tables WHERE tablename = 't'"))
          .isEqualTo("jamak");
    }

    try (PostgresServer server = start(Unprivileged.detect())) {
      assertThat(ask(server.settings(), "SELECT tableowner FROM pg_tables WHERE tablename = 't'"))
          .isEqualTo("jamak_owner");
      assertThat(
              ask(
                  server.settings(),
                  "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'jamak'"))
          .isEqualTo("jamak_owner");
      assertThatThrownBy(() -> run(server.settings(), "ALTER TABLE t ADD x int"))
          .hasMessageContaining("must be owner");
      assertThat(ask(server.settings().asOwner(), "SELECT word FROM t")).isEqualTo("kept");
    }
  }

  @Test
  void it_keeps_the_promises_of_a_real_server_and_asks_for_the_password() throws SQLException {
    try (PostgresServer server = start(Unprivileged.detect())) {
      DatabaseSettings settings = server.settings();

      assertThat(ask(settings, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(settings, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(settings, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(settings, "SHOW server_version")).startsWith("18.");
      assertThat(ask(settings, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      DatabaseSettings wrong = new DatabaseSettings(settings.url(), settings.user(), "wrong");
      assertThatThrownBy(() -> ask(wrong, "SELECT 1")).hasMessageContaining("password");
    }
  }

  private PostgresServer start(Unprivileged way) {
    return PostgresServer.start(Home.open(folder), CacheFolder.ofUser(), way, line -> {});
  }

  /** What is left of a killed Jamak: a server that nobody cares for. */
  private LoggedProcess startUnsupervised() {
    Home home = Home.open(folder);
    Path binaries = PostgresBinaries.unpack(CacheFolder.ofUser(), line -> {});
    int port = home.ports().get("postgres");
    Path data = home.directory("postgres").resolve("data");
    return PostgresStart.run(
        Unprivileged.detect().command(PostgresServer.command(binaries, data, port)),
        home.log("postgres"),
        new PostgresLogin(port, "postgres", home.secrets().get("postgres-admin")));
  }

  private static void run(DatabaseSettings settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(DatabaseSettings settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static boolean answers(DatabaseSettings settings) {
    try (Connection connection = connect(settings)) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }
}
