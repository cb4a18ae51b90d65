package io.jamak.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The folder of one Jamak: data of the embedded parts, their ports and made-up secrets. One running
 * process owns it at a time, see {@link HomeLock}.
 */
public record Home(Path folder) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** Makes the folder, closed to other users, unless it is there. */
  public static Home open(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        restrict(folder, OWNER_ONLY);
      }
      return new Home(folder.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "JAMAK_HOME: " + folder + " (expected: a folder that can be written)", e);
    }
  }

  /** A folder inside, made when absent. */
  public Path directory(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder.resolve(name), e);
    }
  }

  /** The file for a child's output, {@code logs/<name>.log}. */
  public Path log(String name) {
    return directory("logs").resolve(name + ".log");
  }

  /** Remembered loopback ports. */
  public Ports ports() {
    return new Ports(folder.resolve("ports.properties"));
  }

  /** Made-up passwords and keys. */
  public Secrets secrets() {
    return new Secrets(directory("secrets"));
  }

  static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
