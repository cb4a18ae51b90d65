package io.jamak.activities.media;

import io.jamak.workflows.ingest.MediaFacts;
import java.util.List;
import java.util.Optional;
import net.bramp.ffmpeg.probe.FFmpegProbeResult;
import net.bramp.ffmpeg.probe.FFmpegStream;
import net.bramp.ffmpeg.shared.CodecType;

/** Picks our facts from what the ffmpeg library read. */
final class ProbeReader {
  /** More than a year is a lie, and overflows nothing as 0. */
  private static final double LONGEST_SECONDS = 366 * 86_400.0;

  private ProbeReader() {}

  static ProbeReport read(FFmpegProbeResult result) {
    List<FFmpegStream> sound = streams(result, CodecType.AUDIO);
    Optional<FFmpegStream> picture =
        streams(result, CodecType.VIDEO).stream().filter(stream -> !isCover(stream)).findFirst();
    boolean turned = picture.filter(ProbeReader::isTurned).isPresent();
    int width = picture.map(FFmpegStream::getWidth).orElse(0);
    int height = picture.map(FFmpegStream::getHeight).orElse(0);
    MediaFacts facts =
        new MediaFacts(
            result.getFormat() == null ? 0 : toMs(result.getFormat().getDuration()),
            turned ? height : width,
            turned ? width : height,
            sound.size(),
            sound.isEmpty() ? 0 : sound.getFirst().getChannels());
    return new ProbeReport(facts, sound.isEmpty() ? 0 : toMs(sound.getFirst().getDuration()));
  }

  private static List<FFmpegStream> streams(FFmpegProbeResult result, CodecType type) {
    return result.getStreams() == null
        ? List.of()
        : result.getStreams().stream().filter(stream -> stream.getCodecType() == type).toList();
  }

  private static boolean isCover(FFmpegStream stream) {
    return stream.getDisposition() != null && stream.getDisposition().isAttachedPic();
  }

  /** Phones record upright pictures lying down, with a note to turn them. */
  private static boolean isTurned(FFmpegStream stream) {
    return stream.getSideDataList().stream()
        .anyMatch(data -> Math.abs(data.getRotation()) % 180 == 90);
  }

  private static long toMs(double seconds) {
    return seconds > 0 && seconds < LONGEST_SECONDS ? Math.round(seconds * 1000) : 0;
  }
}
