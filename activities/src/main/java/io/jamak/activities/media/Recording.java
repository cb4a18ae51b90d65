package io.jamak.activities.media;

import io.jamak.activities.process.ChildResult;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A decoded sound track: 16 kHz s16le, channels interleaved.
 *
 * @param broken whether the tool said that the file ends too early
 */
record Recording(Path file, int channels, boolean broken) {
  private static final int MOST_CHANNELS = 8;

  /** Less is not worth having when the rest cannot be read. */
  private static final long LEAST_MS = 1_000;

  /** How ffmpeg says that a file, or a part of it, is shorter than it claims. */
  private static final List<String> BROKEN =
      List.of("partial file", "ended prematurely", "Truncat", "truncat", "Packet corrupt");

  /** What a run of ffmpeg left behind; its beginning counts, where the tool gave up later. */
  static Recording of(Path file, int channels, ChildResult result, Path source) throws IOException {
    ToolFailures.requireRoom("ffmpeg", result, source);
    boolean broken = BROKEN.stream().anyMatch(result.stderrTail()::contains);
    if (!result.succeeded()) {
      JamakException failure = ToolFailures.of("ffmpeg", result, source);
      boolean useful = Files.exists(file) && Files.size(file) >= LEAST_MS * 32 * channels;
      if (failure.code() != ErrorCode.MEDIA_UNREADABLE || !useful) {
        throw failure;
      }
      return new Recording(file, channels, true);
    }
    if (!Files.exists(file) || Files.size(file) == 0) {
      throw new JamakException(
          ErrorCode.MEDIA_UNREADABLE,
          "sound that can be read: 0 ms (expected: more) " + ToolFailures.words(result, source));
    }
    return new Recording(file, channels, broken);
  }

  /** How many channels are decoded; of more than eight, eight are mixed by ffmpeg. */
  static int channelsOf(ProbedTrack track) {
    int channels = track.track().channels();
    return channels < 1 ? 2 : Math.min(channels, MOST_CHANNELS);
  }

  /** The end of a filter chain that leaves every channel in its place. */
  static String placesOf(ProbedTrack track) {
    boolean known =
        track.track().channels() <= MOST_CHANNELS && track.layout().matches("[0-9a-z.()]{3,20}");
    return known ? ",aformat=channel_layouts=" + track.layout() : "";
  }

  /** Length of its sound in samples of one channel. */
  long samples() throws IOException {
    return Files.size(file) / 2 / channels;
  }
}
