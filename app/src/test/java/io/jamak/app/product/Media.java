package io.jamak.app.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The sample recordings, and longer ones made from them. */
public final class Media {
  /**
   * What talk.mp4 says, in order, with the moments (ms) between which each sentence's recording
   * lies.
   */
  public record Utterance(String file, long fromMs, long toMs) {}

  /** The six recordings of talk.mp4: known lengths with 800 ms between them. */
  public static final List<Utterance> TALK =
      List.of(
          new Utterance("austen-0870.wav", 0, 7_100),
          new Utterance("austen-0880.wav", 7_900, 10_890),
          new Utterance("austen-0890.wav", 11_690, 16_990),
          new Utterance("jfk.wav", 17_790, 28_790),
          new Utterance("austen-0920.wav", 29_590, 35_640),
          new Utterance("austen-0930.wav", 36_440, 39_730));

  private Media() {}

  /** Copies a sample to a folder. */
  public static Path sample(String name, Path folder) {
    try (InputStream in = Media.class.getResourceAsStream("/media/" + name)) {
      Files.createDirectories(folder);
      Path file = folder.resolve(name);
      Files.copy(
          java.util.Objects.requireNonNull(in, name), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said in a recording, lower case, without punctuation. */
  public static String transcript(String file) {
    try (InputStream in = Media.class.getResourceAsStream("/media/transcripts.tsv")) {
      String table =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> line.startsWith(file + "\t"))
          .findFirst()
          .orElseThrow()
          .substring(file.length() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A copy that shows the same and is yet another file, so that nobody takes it for one that is
   * there already: it ends in an empty box of this many bytes.
   */
  public static Path another(Path video, int bytes) {
    try {
      Path copy = video.resolveSibling("another-" + bytes + "-" + video.getFileName());
      ByteBuffer box = ByteBuffer.allocate(8 + bytes);
      box.putInt(8 + bytes).put("free".getBytes(StandardCharsets.US_ASCII));
      Files.copy(video, copy, StandardCopyOption.REPLACE_EXISTING);
      return Files.write(copy, box.array(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** talk.mp4 repeated this many times, without encoding again. */
  public static Path longTalk(Path folder, int times) {
    Path talk = sample("talk.mp4", folder);
    Path file = folder.resolve("talk-x" + times + ".mp4");
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-stream_loop",
        String.valueOf(times - 1),
        "-i",
        talk.toString(),
        "-c",
        "copy",
        file.toString());
    return file;
  }
}
