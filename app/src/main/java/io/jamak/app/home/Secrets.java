package io.jamak.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/** Random secrets that are made on first use and kept in files that only their owner can read. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** The secret of this name: 32 base64url characters, the same at each start. */
  public String get(String name) {
    try {
      Path file = file(name);
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the secret " + folder.resolve(name), e);
    }
  }

  /** The file that holds {@link #get}, for programs that take a password from a file. */
  public Path file(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      write(file, random(24));
    }
    return file;
  }

  /** Base64url text of that many random bytes. */
  public static String random(int bytes) {
    byte[] value = new byte[bytes];
    RANDOM.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  /** Writes a whole file at once that nobody else may read, even for a moment. */
  static void write(Path file, String text) {
    try {
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".part");
      Home.restrict(
          part, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      Files.writeString(part, text + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
