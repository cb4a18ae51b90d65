package io.jamak.activities.media;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildTimeoutException;
import io.jamak.activities.process.JobDirectory;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.bramp.ffmpeg.probe.FFmpegPacket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from the small part of an upload that a question needs: the index and a few seconds of
 * pictures. It answers only where all is as usual and no tool complains; else the whole file must
 * be looked at.
 */
final class PartialProbe {
  /** Of less, the whole is fetched in no time. */
  static final long WORTHWHILE_BYTES = 8L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(PartialProbe.class);

  /** Tools may seek a little beside the moment they were asked for... */
  private static final long BESIDE_MS = 100;

  /** ...and read on until their decoders let the first picture out. */
  private static final long LATER_MS = 10_000;

  private static final int PICTURES_LATER = 12;

  private final MediaTools tools;
  private final MediaTools waryTools;
  private final SourceFiles sources;
  private final long worthwhileBytes;

  /**
   * @param worthwhileBytes smaller files are not looked at
   */
  PartialProbe(MediaTools tools, SourceFiles sources, long worthwhileBytes) {
    this.tools = tools;
    this.waryTools = tools.wary();
    this.sources = sources;
    this.worthwhileBytes = worthwhileBytes;
  }

  /** The facts. */
  Optional<ProbeReport> probe(MediaSource source, JobDirectory work, Cancellation cancellation)
      throws IOException {
    return look(source, copy -> waryTools.probe(copy.path(), work, cancellation));
  }

  /** The picture at this moment. */
  Optional<Path> thumbnail(
      MediaSource source, long atMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    return look(
        source,
        copy -> {
          List<FFmpegPacket> pictures =
              tools.pictures(
                  copy.path(), Math.max(0, atMs - BESIDE_MS), atMs + LATER_MS, work, cancellation);
          fetch(needed(pictures, atMs), copy);
          return waryTools.thumbnail(copy.path(), atMs, work, cancellation);
        });
  }

  /** Pictures lie in the order of decoding, which is not quite that of showing. */
  private static List<FFmpegPacket> needed(List<FFmpegPacket> pictures, long atMs) {
    double shown = (atMs + BESIDE_MS) / 1000.0;
    int last = 0;
    for (int i = 0; i < pictures.size(); i++) {
      last = pictures.get(i).getPtsTime() <= shown ? i : last;
    }
    return pictures.subList(0, Math.min(pictures.size(), last + PICTURES_LATER));
  }

  private static void fetch(List<FFmpegPacket> pictures, PartialCopy copy) throws IOException {
    long from = Long.MAX_VALUE;
    long toExclusive = 0;
    for (FFmpegPacket picture : pictures) {
      long at = number("pos", picture.getPos());
      from = Math.min(from, at);
      toExclusive = Math.max(toExclusive, at + number("size", picture.getSize()));
    }
    if (from >= toExclusive || toExclusive - from > copy.sizeBytes() / 2) {
      throw unusual("pictures from byte " + from + " to " + toExclusive);
    }
    copy.fetch(from, toExclusive);
  }

  private static long number(String name, @Nullable String value) {
    try {
      return Long.parseUnsignedLong(String.valueOf(value));
    } catch (NumberFormatException absent) {
      throw unusual(name + " of a picture: " + value);
    }
  }

  private static JamakException unusual(String what) {
    return new JamakException(ErrorCode.MEDIA_UNREADABLE, what);
  }

  private <T> Optional<T> look(MediaSource source, Question<T> question) throws IOException {
    try (Lending<PartialCopy>.Loan parts = sources.leaseParts(source)) {
      PartialCopy copy = parts.get();
      return copy.sizeBytes() >= worthwhileBytes && Mp4Index.fetch(copy)
          ? Optional.of(question.answerFrom(copy))
          : Optional.empty();
    } catch (ChildTimeoutException slow) {
      LOG.info("{}: all of it is needed, {}", source.key(), slow.getMessage());
      return Optional.empty();
    } catch (JamakException failed) {
      if (failed.code() != ErrorCode.MEDIA_UNREADABLE && failed.code() != ErrorCode.MEDIA_REFUSED) {
        throw failed;
      }
      LOG.info("{}: all of it is needed, {}", source.key(), failed.getMessage());
      return Optional.empty();
    }
  }

  /** What is asked of a part of a file. */
  private interface Question<T> {
    T answerFrom(PartialCopy copy) throws IOException;
  }
}
