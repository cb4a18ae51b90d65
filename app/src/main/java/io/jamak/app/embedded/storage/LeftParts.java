package io.jamak.app.embedded.storage;

import io.jamak.app.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;

/**
 * Parts whose upload has ended. The embedded server keeps an upload as files that begin with {@code
 * .mpus-<id>}, one of them a stub that says that it is open; S3 itself does not list what lies
 * there without a stub. A process that was killed while a part arrived can leave such files.
 */
public final class LeftParts {
  private static final String PREFIX = ".mpus-";
  private static final String STUB = "-stub";
  private static final int ID_LENGTH = 36;

  private LeftParts() {}

  /** Name of the object that stands for an open upload. */
  static String stub(MultipartUpload upload) {
    return PREFIX + upload.id() + "-" + upload.blobName() + STUB;
  }

  /** Files of parts that no open upload owns, of a home that has its own storage. */
  public static List<Path> of(Home home) {
    List<Path> left = new ArrayList<>();
    for (List<Path> upload : uploads(home).values()) {
      List<Path> files = upload.stream().flatMap(path -> files(path).stream()).toList();
      if (files.stream().noneMatch(LeftParts::isStub)) {
        left.addAll(files);
      }
    }
    return left;
  }

  /** Removes them, and the empty folders that ended uploads leave; before the server starts. */
  static void sweep(Home home) {
    try {
      for (Path part : of(home)) {
        Files.deleteIfExists(part);
      }
      for (List<Path> upload : uploads(home).values()) {
        for (Path path : upload) {
          deleteEmpty(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove parts of ended uploads", e);
    }
  }

  /** What begins with the name of one upload, by bucket and that name. */
  private static Map<Path, List<Path>> uploads(Home home) {
    int length = PREFIX.length() + ID_LENGTH;
    return list(home.folder().resolve("objects")).stream()
        .filter(Files::isDirectory)
        .flatMap(bucket -> list(bucket).stream())
        .filter(path -> path.getFileName().toString().startsWith(PREFIX))
        .filter(path -> path.getFileName().toString().length() > length)
        .collect(
            Collectors.groupingBy(
                path -> path.resolveSibling(path.getFileName().toString().substring(0, length))));
  }

  private static List<Path> files(Path upload) {
    try (Stream<Path> all = Files.walk(upload)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + upload, e);
    }
  }

  private static boolean isStub(Path file) {
    return file.getFileName().toString().endsWith(STUB);
  }

  private static void deleteEmpty(Path upload) throws IOException {
    try (Stream<Path> all = Files.walk(upload)) {
      for (Path path : all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (DirectoryNotEmptyException open) {
      // An open upload keeps its folders.
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
