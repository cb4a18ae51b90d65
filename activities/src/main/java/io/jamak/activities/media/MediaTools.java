package io.jamak.activities.media;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;
import net.bramp.ffmpeg.builder.FFprobeBuilder;
import net.bramp.ffmpeg.builder.StreamSpecifier;
import net.bramp.ffmpeg.builder.StreamSpecifierType;
import net.bramp.ffmpeg.probe.FFmpegPacket;

/**
 * ffprobe and ffmpeg on a file that a stranger uploaded: always sandboxed, always with {@link
 * InputRules} and a deadline. Failures are {@link JamakException} with the code of whose fault it
 * was.
 */
public final class MediaTools {
  private static final Duration PROBE_DEADLINE = Duration.ofMinutes(1);
  private static final Duration THUMBNAIL_DEADLINE = Duration.ofSeconds(90);
  private static final int THUMBNAIL_WIDTH = 480;

  private static final String RECORDING = "recording.pcm";
  private static final Pattern OUT_TIME = Pattern.compile("out_time_us=([0-9]{1,15})");

  /** No honest file holds more kinds of track that we do not know. */
  private static final int MOST_ODD_CODECS = 8;

  /** 12 hours of 16 kHz mono. */
  private static final long MAX_PCM_BYTES = 12L * 3600 * 32_000;

  private final MediaPrograms programs;
  private final boolean wary;

  public MediaTools(Sandbox sandbox) {
    this(new MediaPrograms(sandbox), false);
  }

  private MediaTools(MediaPrograms programs, boolean wary) {
    this.programs = programs;
    this.wary = wary;
  }

  /** The same tools; any complaint of theirs is a failure, also when they went on. */
  MediaTools wary() {
    return new MediaTools(programs, true);
  }

  /**
   * The line in which a program tells its version, started as it is for a job.
   *
   * @param program ffmpeg or ffprobe
   * @throws JamakException ENGINE_MISSING, with the reason, when no job would find it or it does
   *     not run
   */
  public String version(String program, JobDirectory work) {
    return programs.version(program, work, Cancellation.none());
  }

  /**
   * Reads the facts of a file.
   *
   * @throws JamakException MEDIA_PROTECTED, MEDIA_UNREADABLE, MEDIA_REFUSED
   */
  ProbeReport probe(Path source, JobDirectory work, Cancellation cancellation) throws IOException {
    Protection.refuse(source);
    Set<String> opened = new TreeSet<>();
    while (true) {
      List<String> options = new ArrayList<>(InputRules.probing(opened));
      options.addAll(List.of("-v", "error"));
      FFprobeBuilder builder =
          new FFprobeBuilder()
              .setShowFormat(true)
              .setShowStreams(true)
              .setShowChapters(false)
              .addExtraArgs(options.toArray(String[]::new))
              .setInput(source);
      ChildResult answer = run(builder, source, work, cancellation);
      if (answer.succeeded()
          || opened.size() > MOST_ODD_CODECS
          || !opened.addAll(ToolFailures.refusedCodecs(answer))) {
        return ProbeReader.read(ProbeAnswer.parse(builder, answer, source));
      }
    }
  }

  /** Length of a file that tells none, by reading all of it without decoding; 0 when it fails. */
  long measure(Path source, JobDirectory work, Cancellation cancellation) throws IOException {
    List<String> args = new ArrayList<>(List.of("-v", "error", "-nostdin", "-progress", "pipe:1"));
    args.addAll(InputRules.probing(Set.of()));
    args.addAll(List.of("-i", source.toString(), "-map", "0:a?", "-map", "0:v?"));
    args.addAll(List.of("-c", "copy", "-f", "null", "-"));
    ChildResult result =
        run("ffmpeg", args, source, work, Duration.ofMinutes(5), 1 << 20, cancellation);
    Matcher last = OUT_TIME.matcher(result.text());
    return result.succeeded() && !result.stdoutCut()
        ? last.results().mapToLong(found -> Long.parseLong(found.group(1)) / 1000).max().orElse(0)
        : 0;
  }

  /**
   * What the index says of the pictures from the last key picture before {@code fromMs} on, in the
   * order in which they lie in the file.
   */
  List<FFmpegPacket> pictures(
      Path source, long fromMs, long toMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    List<String> options = new ArrayList<>(InputRules.probing(Set.of()));
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
    return ProbeAnswer.parse(builder, run(builder, source, work, cancellation), source)
        .getPackets();
  }

  private ChildResult run(
      FFprobeBuilder builder, Path source, JobDirectory work, Cancellation cancellation)
      throws IOException {
    return run("ffprobe", builder.build(), source, work, PROBE_DEADLINE, 1 << 20, cancellation);
  }

  /** A JPEG of the picture at this moment; empty frames (a moment after the end) fail. */
  Path thumbnail(Path source, long atMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    FFmpegBuilder builder = input(source, InputRules.pictures(), atMs);
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
   * A sound track as 16 kHz s16le with the channels that it has; sample n of each is what sounds at
   * n / 16,000 s of the video, also when the track starts late or has holes.
   */
  Recording decode(
      Path source, ProbedTrack track, Stretch stretch, JobDirectory work, Cancellation cancellation)
      throws IOException {
    int channels = Recording.channelsOf(track);
    FFmpegBuilder builder = input(source, InputRules.sound(), stretch.fromMs());
    FFmpegOutputBuilder output =
        output(builder, RECORDING)
            .addMap(
                0, StreamSpecifier.stream(StreamSpecifierType.Audio, track.track().number() - 1))
            .setAudioCodec("pcm_s16le")
            .setAudioSampleRate(16_000)
            .setFormat("s16le")
            .addExtraArgs("-af", "aresample=async=1:first_pts=0" + Recording.placesOf(track));
    if (Recording.placesOf(track).isEmpty()) {
      // a bare count stands for the usual layout of so many, and others would be mixed into it
      output.setAudioChannels(channels);
    }
    if (stretch.lengthMs() > 0) {
      output.setDuration(stretch.lengthMs(), TimeUnit.MILLISECONDS);
    }
    output.done();
    Files.deleteIfExists(work.file(RECORDING));
    Duration deadline = Duration.ofMinutes(2).plusMillis(stretch.expectedMs() / 10);
    ChildResult result =
        run(
            "ffmpeg",
            builder.build(),
            source,
            work,
            deadline,
            MAX_PCM_BYTES * channels,
            cancellation);
    return Recording.of(work.file(RECORDING), channels, result, source);
  }

  /**
   * A part of a file.
   *
   * @param lengthMs 0 for all that follows
   * @param expectedMs how much that is, as far as is known
   */
  record Stretch(long fromMs, long lengthMs, long expectedMs) {
    static Stretch all(long expectedMs) {
      return new Stretch(0, 0, expectedMs);
    }
  }

  private static FFmpegBuilder input(Path source, List<String> rules, long atMs) {
    FFmpegBuilder builder =
        new FFmpegBuilder()
            .setVerbosity(FFmpegBuilder.Verbosity.ERROR)
            .overrideOutputFiles(true)
            .addExtraArgs("-nostdin", "-hide_banner");
    var input = builder.addInput(source).addExtraArgs(rules.toArray(String[]::new));
    // a microsecond keeps ffmpeg from taking the first sound for the beginning of a transport
    // stream
    input.addExtraArgs("-itsoffset", "0.000001");
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
    ToolFailures.requireRoom("ffmpeg", result, source);
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
    ChildResult result =
        programs.run(program, args, source, work, deadline, fileBytes, cancellation);
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
