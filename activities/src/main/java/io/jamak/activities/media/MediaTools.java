package io.jamak.activities.media;

import io.jamak.activities.process.Cage;
import io.jamak.activities.process.CageLimits;
import io.jamak.activities.process.CagedCommand;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.Command;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Programs;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.bramp.ffmpeg.FFmpegException;
import net.bramp.ffmpeg.FFprobe;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;
import net.bramp.ffmpeg.builder.FFprobeBuilder;
import net.bramp.ffmpeg.builder.StreamSpecifier;
import net.bramp.ffmpeg.builder.StreamSpecifierType;
import net.bramp.ffmpeg.probe.FFmpegPacket;
import net.bramp.ffmpeg.probe.FFmpegProbeResult;

/**
 * ffprobe and ffmpeg on a file that a stranger uploaded: always caged, always with {@link
 * InputRules} and a deadline. Failures are {@link JamakException} with the code of whose fault it
 * was.
 */
public final class MediaTools {
  private static final long MEMORY = 2L << 30;
  private static final Duration PROBE_DEADLINE = Duration.ofMinutes(1);
  private static final Duration THUMBNAIL_DEADLINE = Duration.ofSeconds(90);
  private static final int THUMBNAIL_WIDTH = 480;

  /** 12 hours of 16 kHz mono. */
  private static final long MAX_PCM_BYTES = 12L * 3600 * 32_000;

  private final Cage cage;
  private final boolean wary;

  public MediaTools(Cage cage) {
    this(cage, false);
  }

  private MediaTools(Cage cage, boolean wary) {
    this.cage = cage;
    this.wary = wary;
  }

  /** The same tools; any complaint of theirs is a failure, also when they went on. */
  MediaTools wary() {
    return new MediaTools(cage, true);
  }

  /** Reads the facts of a file. */
  ProbeReport probe(Path source, JobDirectory work, Cancellation cancellation) throws IOException {
    List<String> options = new ArrayList<>(InputRules.args());
    options.addAll(List.of("-v", "error"));
    FFprobeBuilder builder =
        new FFprobeBuilder()
            .setShowFormat(true)
            .setShowStreams(true)
            .setShowChapters(false)
            .addExtraArgs(options.toArray(String[]::new))
            .setInput(source);
    return ProbeReader.read(ffprobe(builder, source, work, cancellation));
  }

  /**
   * What the index says of the pictures from the last key picture before {@code fromMs} on, in the
   * order in which they lie in the file.
   */
  List<FFmpegPacket> pictures(
      Path source, long fromMs, long toMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    List<String> options = new ArrayList<>(InputRules.args());
    options.addAll(List.of("-v", "error", "-select_streams", "V:0", "-read_intervals"));
    options.add(fromMs / 1000.0 + "%" + toMs / 1000.0);
    FFprobeBuilder builder =
        new FFprobeBuilder()
            .setShowFormat(false)
            .setShowStreams(false)
            .setShowChapters(false)
            .setShowPackets(true)
            .addExtraArgs(options.toArray(String[]::new))
            .setInput(source);
    return ffprobe(builder, source, work, cancellation).getPackets();
  }

  private FFmpegProbeResult ffprobe(
      FFprobeBuilder builder, Path source, JobDirectory work, Cancellation cancellation)
      throws IOException {
    ChildResult answer =
        run("ffprobe", builder.build(), source, work, PROBE_DEADLINE, 1 << 20, cancellation);
    if (answer.stdoutCut()) {
      throw new JamakException(
          ErrorCode.MEDIA_UNREADABLE,
          "ffprobe: more than " + answer.stdout().length + " bytes (expected: a short answer)");
    }
    try {
      return parser(answer).probe(builder);
    } catch (FFmpegException refused) {
      throw ToolFailures.of("ffprobe", answer, source);
    }
  }

  /** The library as a reader of an answer that is there already; it asks for the version first. */
  private static FFprobe parser(ChildResult answer) {
    return new FFprobe(
        "ffprobe",
        argv ->
            new FinishedProcess(
                argv.contains("-version")
                    ? new ChildResult(
                        0, "ffprobe version\n".getBytes(StandardCharsets.UTF_8), false, "")
                    : answer));
  }

  /** A JPEG of the picture at this moment; empty frames (a moment after the end) fail. */
  Path thumbnail(Path source, long atMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    FFmpegBuilder builder = input(source, atMs);
    output(builder, "thumbnail.jpg")
        .disableAudio()
        .setFormat("image2")
        .setFrames(1)
        .setVideoFilter("scale=" + THUMBNAIL_WIDTH + ":-2")
        .addExtraArgs("-q:v", "4", "-update", "1")
        .done();
    Files.deleteIfExists(work.file("thumbnail.jpg"));
    ffmpeg(builder, source, work, THUMBNAIL_DEADLINE, 8L << 20, cancellation);
    return present(work.file("thumbnail.jpg"), "ffmpeg made no picture at " + atMs + " ms");
  }

  /**
   * The first sound track as 16 kHz mono s16le; sample n is what sounds at n / 16,000 s of the
   * video, also when the track starts late or has holes.
   */
  Path extractAudio(Path source, long durationMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    FFmpegBuilder builder = input(source, 0);
    output(builder, "audio.pcm")
        .disableVideo()
        .addMap(0, StreamSpecifier.stream(StreamSpecifierType.Audio, 0))
        .setAudioCodec("pcm_s16le")
        .setAudioChannels(1)
        .setAudioSampleRate(16_000)
        .setFormat("s16le")
        .addExtraArgs("-af", "aresample=async=1:first_pts=0")
        .done();
    Duration deadline = Duration.ofMinutes(2).plusMillis(durationMs / 10);
    ffmpeg(builder, source, work, deadline, MAX_PCM_BYTES, cancellation);
    return present(work.file("audio.pcm"), "ffmpeg wrote no sound");
  }

  private static FFmpegBuilder input(Path source, long atMs) {
    FFmpegBuilder builder =
        new FFmpegBuilder()
            .setVerbosity(FFmpegBuilder.Verbosity.ERROR)
            .overrideOutputFiles(true)
            .addExtraArgs("-nostdin", "-hide_banner");
    var input = builder.addInput(source).addExtraArgs(InputRules.args().toArray(String[]::new));
    // each thread of a decoder reads one picture ahead
    input.addExtraArgs("-threads", "2");
    if (atMs > 0) {
      // before -i: seeks instead of decoding everything up to there
      input.setStartOffset(atMs, TimeUnit.MILLISECONDS);
    }
    return builder;
  }

  private static FFmpegOutputBuilder output(FFmpegBuilder builder, String name) {
    return builder.addOutput(name).disableSubtitle().addExtraArgs("-dn", "-threads", "2");
  }

  private void ffmpeg(
      FFmpegBuilder builder,
      Path source,
      JobDirectory work,
      Duration deadline,
      long fileBytes,
      Cancellation cancellation)
      throws IOException {
    ChildResult result =
        run("ffmpeg", builder.build(), source, work, deadline, fileBytes, cancellation);
    if (!result.succeeded()) {
      throw ToolFailures.of("ffmpeg", result, source);
    }
  }

  private ChildResult run(
      String program,
      List<String> args,
      Path source,
      JobDirectory work,
      Duration deadline,
      long fileBytes,
      Cancellation cancellation)
      throws IOException {
    if (!Programs.exists(program)) {
      throw new JamakException(
          ErrorCode.ENGINE_MISSING, program + ": not found (expected: the package ffmpeg)");
    }
    List<String> argv = new ArrayList<>(List.of(program));
    argv.addAll(args);
    ChildResult result =
        cage.run(
            new CagedCommand(
                Command.of(argv, work.path(), deadline),
                List.of(source),
                new CageLimits(MEMORY, deadline.multipliedBy(2), fileBytes)),
            cancellation);
    if (wary && !result.stderrTail().isBlank()) {
      throw ToolFailures.of(program, result, source);
    }
    return result;
  }

  private static Path present(Path file, String otherwise) {
    if (!Files.exists(file)) {
      throw new JamakException(ErrorCode.MEDIA_UNREADABLE, otherwise);
    }
    return file;
  }
}
