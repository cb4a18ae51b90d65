package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.speech.LanguageWindows.Window;
import io.jamak.activities.speech.Transcriber.Likely;
import io.jamak.activities.speech.WordTimes.Placed;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.domain.job.JobOptions;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.subtitles.piece.PieceAnswer.Attempt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gives one piece, or a part of it, to the engine as often as needed, and keeps every answer. */
final class Listening {
  private final Transcriber engine;
  private final SpeechRequest whole;
  private final VoiceMap voice;
  private final long offsetMs;
  private final Cancellation cancellation;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Span> clamped = new ArrayList<>();

  /**
   * @param voice of this piece, from 0
   * @param offsetMs where the piece starts in the whole sound, for the record
   */
  Listening(
      Transcriber engine,
      SpeechRequest whole,
      VoiceMap voice,
      long offsetMs,
      Cancellation cancellation) {
    this.engine = engine;
    this.whole = whole;
    this.voice = voice;
    this.offsetMs = offsetMs;
    this.cancellation = cancellation;
  }

  /**
   * One answer with possible times.
   *
   * @param detected "" where the engine has no detector
   */
  record Heard(String language, String detected, double confidence, List<Take> takes) {}

  /** The first answer of the whole piece, or of each of its languages. */
  List<Heard> first() throws IOException {
    List<Window> windows = windows();
    List<Heard> heard = new ArrayList<>();
    for (Window window : windows) {
      SpeechRequest part =
          windows.size() == 1
              ? SpeechRequest.of(whole.pcm(), window.language())
              : whole.part(window.span(), window.language(), false);
      heard.add(hear("first", window.span(), part));
    }
    return heard;
  }

  private List<Window> windows() throws IOException {
    Span all = new Span(0, whole.durationMs());
    if (whole.language().equals(JobOptions.DETECT)) {
      List<Span> candidates = LanguageWindows.candidates(voice, whole.durationMs());
      List<Span> samples =
          candidates.stream().map(window -> LanguageWindows.sample(window, voice)).toList();
      List<Likely> likely = engine.languages(whole, samples, cancellation);
      if (!likely.isEmpty() && likely.size() == candidates.size()) {
        List<Window> windows = LanguageWindows.joined(candidates, likely, voice);
        return windows.size() > 1
            ? windows
            : List.of(new Window(all, windows.getFirst().language()));
      }
    }
    return List.of(new Window(all, whole.language()));
  }

  /** Listens to a part alone. */
  Heard again(String why, Span part, String language) throws IOException {
    return hear(why, part, whole.part(part, language, true));
  }

  private Heard hear(String why, Span part, SpeechRequest request) throws IOException {
    Recognition answer = engine.transcribe(request, cancellation);
    attempts.add(
        new Attempt(
            why,
            offsetMs + part.fromMs(),
            offsetMs + part.toMs(),
            request.language(),
            answer.words(),
            PieceAnswer.tree(answer.raw())));
    VoiceMap here = voice.part(part.fromMs(), part.fromMs() + request.durationMs());
    Placed placed = WordTimes.place(answer.segments(), here, request.durationMs());
    placed
        .clamped()
        .forEach(c -> clamped.add(new Span(part.fromMs() + c.fromMs(), part.fromMs() + c.toMs())));
    List<Segment> segments =
        placed.segments().stream().filter(segment -> !segment.words().isEmpty()).toList();
    List<Take> takes = Take.of(segments, here, part.fromMs(), answer.language());
    return new Heard(answer.language(), answer.detected(), answer.confidence(), takes);
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  List<Span> clamped() {
    return List.copyOf(clamped);
  }
}
