package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.ChildTimeoutException;
import io.jamak.activities.process.Command;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.SandboxLimits;
import io.jamak.activities.process.SandboxedCommand;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.sound.SilenceCutter;
import io.jamak.activities.sound.SilenceCutter.Stretch;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.PieceLength;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * English by the pocketsphinx of the machine: modest (a quarter of the words are wrong), but it
 * needs no account, no graphics card and no network. Each piece is fed as utterances of 3 to 10 s
 * cut at silences: on the sample talk 23 % of the words were wrong then, 35 % with 5 to 15 s.
 * Utterances without a voice are left out.
 */
public final class PocketSphinx implements Transcriber {
  /** Its name in settings and plans. */
  public static final String ID = "pocketsphinx";

  private static final String PROGRAM = "pocketsphinx_batch";
  private static final Path INSTALLED = Path.of("/usr/share/pocketsphinx/model/en-us");
  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long MEMORY = 1L << 30;
  private static final Duration START_ALLOWANCE = Duration.ofMinutes(2);
  private static final int SLOWER_THAN_REAL_TIME = 60;

  private final Sandbox sandbox;
  private final Scratch scratch;
  private final Path model;

  public PocketSphinx(Sandbox sandbox, Scratch scratch) {
    this(sandbox, scratch, INSTALLED);
  }

  PocketSphinx(Sandbox sandbox, Scratch scratch, Path model) {
    this.sandbox = sandbox;
    this.scratch = scratch;
    this.model = model;
  }

  @Override
  public EngineInfo info() {
    boolean ready =
        sandbox.programs().exists(PROGRAM) && Files.isReadable(model.resolve("en-us.lm.bin"));
    return new EngineInfo(
            EngineInfo.Part.TRANSCRIBER,
            ID,
            "en-us",
            true,
            List.of("en"),
            List.of(),
            ready ? "" : "pocketsphinx or its English model is not installed",
            ready ? "" : "apt-get install pocketsphinx pocketsphinx-en-us")
        .withPieces(PieceLength.DEFAULT);
  }

  @Override
  public String fingerprint() {
    return ID + "/en-us/utterances-3-10/raw-1";
  }

  @Override
  public Recognition transcribe(SpeechRequest request, Cancellation cancellation)
      throws IOException {
    refuse(request.language());
    SoundProfile sound = SoundMeter.measure(request.pcm());
    List<Stretch> utterances =
        SilenceCutter.cut(sound, SHORTEST, LONGEST).stream()
            .filter(stretch -> sound.hasVoice(stretch.fromSample(), stretch.toSample()))
            .toList();
    if (utterances.isEmpty()) {
      return Recognition.of("en", List.of(), "{}");
    }
    try (JobDirectory work = scratch.newDirectory()) {
      String ctm = recognise(request.pcm(), utterances, work, cancellation);
      return Recognition.of("en", segments(ctm, utterances), ctm);
    }
  }

  private void refuse(String language) {
    if (!language.equals("en")) {
      throw new JamakException(
          ErrorCode.LANGUAGE_NOT_SUPPORTED, "language: " + language + " (expected: en)");
    }
    EngineInfo info = info();
    if (!info.ready()) {
      throw new JamakException(
          ErrorCode.ENGINE_MISSING, info.problem() + " (expected: " + info.mend() + ")");
    }
  }

  private String recognise(
      byte[] pcm, List<Stretch> utterances, JobDirectory work, Cancellation cancellation)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (Stretch stretch : utterances) {
      String name = "u" + names.size();
      int from = Math.toIntExact(stretch.fromSample() * 2);
      int to = Math.toIntExact(stretch.toSample() * 2);
      Files.write(work.file(name + ".wav"), Wav.of(pcm, from, to));
      names.add(name);
    }
    Files.write(work.file("ids.txt"), names);
    ChildResult result = run(pcm.length / 32_000, work, cancellation);
    if (!result.succeeded() || !Files.exists(work.file("out.ctm"))) {
      throw new JamakException(
          ErrorCode.ASR_FAILED,
          PROGRAM + " exit " + result.exitCode() + ": " + result.stderrTail());
    }
    return Files.readString(work.file("out.ctm"));
  }

  private ChildResult run(int seconds, JobDirectory work, Cancellation cancellation)
      throws IOException {
    Duration deadline = START_ALLOWANCE.plusSeconds((long) seconds * SLOWER_THAN_REAL_TIME);
    try {
      return sandbox.run(
          new SandboxedCommand(
              Command.of(argv(), work.path(), deadline),
              List.of(model),
              new SandboxLimits(MEMORY, deadline, 16L << 20)),
          cancellation);
    } catch (ChildTimeoutException slow) {
      throw new JamakException(ErrorCode.ASR_FAILED, slow.toString(), slow);
    }
  }

  private List<String> argv() {
    // remove_silence would shift the times by what it removes
    return Stream.of(
            Stream.of(
                PROGRAM, "-hmm", model.resolve("en-us"), "-lm", model.resolve("en-us.lm.bin")),
            Stream.of("-dict", model.resolve("cmudict-en-us.dict"), "-adcin", "yes"),
            Stream.of("-adchdr", "44", "-cepdir", ".", "-cepext", ".wav", "-ctl", "ids.txt"),
            Stream.of("-hyp", "out.hyp", "-ctm", "out.ctm", "-cmn", "current"),
            Stream.of("-remove_silence", "no", "-logfn", "/dev/null"))
        .flatMap(part -> part)
        .map(Object::toString)
        .toList();
  }

  private static List<Segment> segments(String ctm, List<Stretch> utterances) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      Stretch utterance = utterances.get(i);
      List<Word> words = Ctm.words(ctm, "u" + i);
      Segment heard = new Segment(0, lengthMs(utterance), words, Double.NaN);
      segments.add(heard.movedBy(utterance.fromSample() / 16));
    }
    return segments;
  }

  private static long lengthMs(Stretch utterance) {
    return (utterance.toSample() - utterance.fromSample()) / 16;
  }
}
