package io.jamak.activities.media;

import io.jamak.domain.asset.SoundTrack;
import io.jamak.workflows.ingest.MediaFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.bramp.ffmpeg.probe.FFmpegDisposition;
import net.bramp.ffmpeg.probe.FFmpegFormat;
import net.bramp.ffmpeg.probe.FFmpegProbeResult;
import net.bramp.ffmpeg.probe.FFmpegStream;
import net.bramp.ffmpeg.shared.CodecType;
import org.apache.commons.lang3.math.Fraction;
import org.jspecify.annotations.Nullable;

/** Picks our facts from what the ffmpeg library read. */
final class ProbeReader {
  /** More than a year is a lie, and overflows nothing as 0. */
  private static final double LONGEST_SECONDS = 366 * 86_400.0;

  private static final double FASTEST_PICTURES = 300;
  private static final int LONGEST_TITLE = 80;

  private ProbeReader() {}

  static ProbeReport read(FFmpegProbeResult result) {
    List<ProbedTrack> tracks = tracks(result);
    Optional<FFmpegStream> picture =
        streams(result, CodecType.VIDEO).stream().filter(stream -> !isCover(stream)).findFirst();
    boolean turned = picture.filter(ProbeReader::isTurned).isPresent();
    int width = picture.map(FFmpegStream::getWidth).orElse(0);
    int height = picture.map(FFmpegStream::getHeight).orElse(0);
    MediaFacts facts =
        new MediaFacts(
            result.getFormat() == null ? 0 : lengthOf(result.getFormat()),
            turned ? height : width,
            turned ? width : height,
            tracks.size(),
            tracks.isEmpty() ? 0 : tracks.getFirst().track().channels(),
            picture.map(ProbeReader::picturesPerSecond).orElse(0.0),
            tracks.stream().map(ProbedTrack::track).toList());
    return new ProbeReport(facts, tracks);
  }

  private static List<ProbedTrack> tracks(FFmpegProbeResult result) {
    List<FFmpegStream> sound = streams(result, CodecType.AUDIO);
    return IntStream.range(0, sound.size()).mapToObj(i -> track(i + 1, sound.get(i))).toList();
  }

  private static ProbedTrack track(int number, FFmpegStream stream) {
    Map<String, String> tags = Objects.requireNonNullElse(stream.tags, Map.of());
    FFmpegDisposition flags = stream.getDisposition();
    String layout = Objects.requireNonNullElse(stream.getChannelLayout(), "");
    return new ProbedTrack(
        new SoundTrack(
            number,
            codecOf(stream),
            Languages.primary(tags.get("language")),
            stream.getChannels(),
            flags != null && flags.isDefault(),
            titleOf(tags.get("title"))),
        toMs(stream.getDuration()),
        layout.equals("unknown") ? "" : layout,
        flags != null && (flags.isComment() || flags.isVisualImpaired()));
  }

  /** Where ffmpeg does not know a codec, the four letters by which the file calls it. */
  private static String codecOf(FFmpegStream stream) {
    String name = stream.getCodecName();
    if (name != null && !name.equals("none") && !name.equals("unknown")) {
      return name;
    }
    String tag = Objects.requireNonNullElse(stream.getCodecTagString(), "");
    return tag.matches("[A-Za-z0-9 _-]{2,8}") ? tag.strip() : "unknown";
  }

  private static String titleOf(@Nullable String given) {
    String line = given == null ? "" : given.replaceAll("\\p{C}+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
  }

  /** These formats tell when the last moment is; others how long it is from the first to there. */
  private static long lengthOf(FFmpegFormat format) {
    String name = Objects.requireNonNullElse(format.getFormatName(), "");
    boolean untilEnd = name.startsWith("matroska") || name.startsWith("mov");
    double before = untilEnd ? Math.max(0, format.getStartTime()) : 0;
    return toMs(format.getDuration() - before);
  }

  private static double picturesPerSecond(FFmpegStream stream) {
    Fraction rate = stream.getAvgFrameRate();
    Fraction known = rate == null || rate.getNumerator() <= 0 ? stream.getRFrameRate() : rate;
    double fps = known == null ? 0 : known.doubleValue();
    return fps > 0 && fps <= FASTEST_PICTURES ? fps : 0;
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
    // the library's getter fails on the empty notes that ffprobe writes for some codecs
    return stream.side_data_list != null
        && Arrays.stream(stream.side_data_list)
            .filter(Objects::nonNull)
            .anyMatch(data -> Math.abs(data.rotation) % 180 == 90);
  }

  private static long toMs(double seconds) {
    return seconds > 0 && seconds < LONGEST_SECONDS ? Math.round(seconds * 1000) : 0;
  }
}
