package io.jamak.activities.whisper;

import io.jamak.activities.process.CancelableInput;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.speech.Recognition;
import io.jamak.activities.speech.SpeechLanguages;
import io.jamak.activities.speech.SpeechRequest;
import io.jamak.activities.speech.Transcriber;
import io.jamak.activities.speech.WhisperAnswer;
import io.jamak.activities.voice.VoiceDetector;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.activities.whisper.WhisperInstallation.Installed;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.PieceLength;
import io.jamak.domain.job.JobOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Speech of 99 languages by faster-whisper, and voices by its Silero detector, in supervised child
 * processes of one thread each: two of them do twice the work of one with two threads.
 */
public final class Whisper implements Transcriber, VoiceDetector, AutoCloseable {
  /** Its name in settings and plans. */
  public static final String ID = "whisper";

  /** The file that its children run, each in a folder of its own. */
  public static final String PROGRAM = "jamak_whisper.py";

  /** Beam, filters, program and times; raised whenever they change. */
  private static final String SETTINGS = "beam5-4";

  /** One call pays whole windows of 30 s. */
  private static final PieceLength PIECES = new PieceLength(25_000, 29_000);

  private final WhisperInstallation installation;
  private final WhisperPool pool;

  public Whisper(WhisperInstallation installation, Sandbox sandbox, Scratch scratch) {
    this.installation = installation;
    this.pool = new WhisperPool(installation, sandbox, scratch);
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(
            EngineInfo.Part.TRANSCRIBER,
            ID,
            installation.installed().map(Installed::version).orElse(""),
            false,
            SpeechLanguages.WHISPER,
            List.of(),
            installation.problem(),
            installation.mend())
        .withPieces(PIECES)
        .withTried(installation.tried());
  }

  @Override
  public String fingerprint() {
    return ID
        + "/"
        + installation.installed().map(Installed::fingerprint).orElse("")
        + "/"
        + SETTINGS;
  }

  @Override
  public boolean ready() {
    return installation.installed().isPresent();
  }

  @Override
  public Recognition transcribe(SpeechRequest request, Cancellation cancellation)
      throws IOException {
    SpeechLanguages.requireWhisper(request.language());
    if (request.pcm().length < 2) {
      return Recognition.of(request.language(), List.of(), "{}");
    }
    JsonNode answer = ask(request, asked(request), cancellation);
    Recognition told =
        WhisperAnswer.read(answer, request.language(), request.durationMs() / 1000.0);
    return told.with(RunningSpeech.startLater(told.segments()));
  }

  @Override
  public List<Likely> languages(SpeechRequest request, List<Span> spans, Cancellation cancellation)
      throws IOException {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("op", "languages");
    asked.put("spans", spans.stream().map(span -> List.of(span.fromMs(), span.toMs())).toList());
    return ask(request, asked, cancellation)
        .path("languages")
        .valueStream()
        .map(
            each ->
                new Likely(SpeechLanguages.code(each.get(0).asString()), each.get(1).asDouble()))
        .toList();
  }

  private JsonNode ask(SpeechRequest request, Map<String, Object> asked, Cancellation cancellation)
      throws IOException {
    return pool.with(
        child -> {
          Path pcm = child.file("piece.pcm");
          Files.write(pcm, request.pcm());
          asked.put("pcm", pcm.toString());
          return child.ask(asked, cancellation);
        },
        cancellation);
  }

  private static Map<String, Object> asked(SpeechRequest request) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("op", "transcribe");
    boolean detect = request.language().equals(JobOptions.DETECT);
    asked.put("language", detect ? null : SpeechLanguages.forWhisper(request.language()));
    asked.put("voiceFilter", !request.secondTry());
    return asked;
  }

  @Override
  public VoiceMap detect(InputStream pcm, Cancellation cancellation) throws IOException {
    return pool.with(
        child -> {
          Path file = child.file("sound.pcm");
          try (CancelableInput wanted = new CancelableInput(pcm, cancellation)) {
            Files.copy(wanted, file);
            return map(
                child.ask(Map.of("op", "voice", "pcm", file.toString()), cancellation),
                voiceFingerprint());
          } finally {
            Files.deleteIfExists(file);
          }
        },
        cancellation);
  }

  private String voiceFingerprint() {
    return "silero/" + fingerprint();
  }

  private static VoiceMap map(JsonNode answer, String detector) {
    List<Span> spans =
        answer
            .path("spans")
            .valueStream()
            .map(span -> new Span(span.get(0).asLong(), span.get(1).asLong()))
            .toList();
    return new VoiceMap(detector, true, answer.path("durationMs").asLong(), spans);
  }

  @Override
  public void close() {
    pool.close();
  }
}
