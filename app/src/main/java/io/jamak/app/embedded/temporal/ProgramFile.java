package io.jamak.app.embedded.temporal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a program in its place at once, so that no half of it is ever found there. */
final class ProgramFile {
  private ProgramFile() {}

  static void place(InputStream content, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), ".temporal-", ".part");
    Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
    place(part, target);
  }

  static void place(Path program, Path target) throws IOException {
    if (!program.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + program + " executable");
    }
    Files.move(
        program, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
