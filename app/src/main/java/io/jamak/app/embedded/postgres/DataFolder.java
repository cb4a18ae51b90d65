package io.jamak.app.embedded.postgres;

import io.jamak.app.process.LoggedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Makes PostgreSQL's data; either the whole of it is there or nothing. */
final class DataFolder {
  private DataFolder() {}

  static void create(Path binaries, Path data, Unprivileged way, Path password, Path log) {
    Path part = data.resolveSibling("data.new");
    Folders.delete(part);
    try {
      Files.createDirectories(part);
      way.own(part);
      LoggedProcess initdb =
          LoggedProcess.start(way.command(command(binaries, part, password)), log);
      int code = initdb.exit().join();
      if (code != 0) {
        throw new IllegalStateException(
            "initdb ended with %d (expected: 0); see %s".formatted(code, log));
      }
      Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + data, e);
    }
  }

  private static List<String> command(Path binaries, Path data, Path password) {
    return List.of(
        binaries.resolve("bin/initdb").toString(),
        "--pgdata=" + data,
        "--username=postgres",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8");
  }
}
