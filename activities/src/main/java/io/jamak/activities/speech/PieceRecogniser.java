package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.speech.Doubts.Sign;
import io.jamak.activities.speech.Listening.Heard;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.DroppedWord;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The law of words: every word that the engine returned is kept, or stands in the list of dropped
 * ones with its reason.
 *
 * <p>One sign that something is wrong makes us listen to that stretch once more, alone; the better
 * of the two answers stays. Only two signs together, one of them a real detector's "nobody speaks
 * here", leave words out; so does what says again in no time what was just said, where the engine
 * itself hears nobody when it listens there alone. A voice without words is listened to alone as
 * well.
 *
 * @see Doubts
 */
final class PieceRecogniser {
  /** Less voice without words may be a breath, a laugh, the edge of a word. */
  private static final long LEAST_GAP_MS = 700;

  /** What is told of, after everything was tried. */
  private static final long LEAST_TOLD_GAP_MS = 1_000;

  /** Longest stretch that is listened to alone: a sentence. */
  private static final long ALONE_MS = 5_000;

  /** Sound around a stretch, so that its first and last word are whole. */
  private static final long PADDING_MS = 200;

  /** Bounds the cost of a hopeless piece: each costs as much as half a minute of sound. */
  private static final int MOST_SECOND_TRIES = 16;

  private final Listening listening;
  private final VoiceMap voice;
  private final SpeechRequest request;
  private final long offsetMs;
  private final List<DroppedWord> dropped = new ArrayList<>();
  private final List<JobWarning> warnings = new ArrayList<>();
  private final List<Take> kept = new ArrayList<>();
  private int secondTries;

  private PieceRecogniser(
      Listening listening, VoiceMap voice, SpeechRequest request, long offsetMs) {
    this.listening = listening;
    this.voice = voice;
    this.request = request;
    this.offsetMs = offsetMs;
  }

  /**
   * Recognises one piece.
   *
   * @param voice of this piece, from 0
   * @param offsetMs where the piece starts in the whole sound: the answer's times count from there
   */
  static PieceAnswer recognise(
      Transcriber engine,
      SpeechRequest request,
      VoiceMap voice,
      long offsetMs,
      Cancellation cancellation)
      throws IOException {
    Listening listening = new Listening(engine, request, voice, offsetMs, cancellation);
    return new PieceRecogniser(listening, voice, request, offsetMs).answer();
  }

  private PieceAnswer answer() throws IOException {
    List<Heard> first = listening.first();
    first.forEach(heard -> kept.addAll(heard.takes()));
    for (Take take : List.copyOf(kept)) {
      if (take.isDoubtful()) {
        doubt(take);
      }
    }
    fillGaps();
    dropMadeUp();
    tellGaps();
    return toAnswer(surest(first));
  }

  private static Heard surest(List<Heard> heard) {
    return heard.stream().max(Comparator.comparingDouble(Heard::confidence)).orElseThrow();
  }

  /** Listens to a doubtful stretch alone; what is better stays. */
  private void doubt(Take take) throws IOException {
    boolean loop = take.signs().contains(Sign.LOOP);
    if (loop) {
      warn(WarningCode.LOOP_RERUN, take.span(), take.words().size(), Doubts.names(take.signs()));
    }
    if (secondTries >= MOST_SECOND_TRIES) {
      return;
    }
    secondTries++;
    String why = Doubts.names(take.signs());
    List<Take> others = listening.again(why, room(take), take.language()).takes();
    boolean better = !others.isEmpty() && Take.doubts(others) < take.signs().size();
    if (better) {
      replace(take, others);
    } else if (others.isEmpty() && take.repeated()) {
      replace(take, others);
      warn(WarningCode.WORDS_DROPPED, take.span(), take.words().size(), take.segment().text());
    } else {
      setAside(others);
      if (take.isImpossibleLoop()) {
        listenByBreath(take, why);
      }
    }
  }

  /** What goes round in circles on the whole may be right breath by breath. */
  private void listenByBreath(Take take, String why) throws IOException {
    List<Span> breaths = Coverage.parts(take.span(), voice, 0);
    if (breaths.size() > MOST_SECOND_TRIES - secondTries) {
      breaths = Coverage.parts(take.span(), voice, ALONE_MS);
    }
    if (breaths.size() < 2 || breaths.size() > MOST_SECOND_TRIES - secondTries) {
      return;
    }
    List<Take> before = others(take);
    List<Take> alone = new ArrayList<>();
    for (Span breath : breaths) {
      secondTries++;
      List<Take> nearby = new ArrayList<>(before);
      nearby.addAll(alone);
      alone.addAll(listening.again(why, padded(breath, nearby), take.language()).takes());
    }
    if (!alone.isEmpty() && alone.stream().noneMatch(Take::isImpossibleLoop)) {
      replace(take, alone);
    } else {
      setAside(alone);
    }
  }

  private void replace(Take take, List<Take> better) {
    kept.remove(take);
    setAside(List.of(take));
    kept.addAll(better);
  }

  @SuppressWarnings("ReferenceEquality") // this one, not those that heard the same
  private List<Take> others(Take take) {
    return kept.stream().filter(other -> other != take).toList();
  }

  /** The stretch of a take with a little sound around it, as far as its neighbours leave it. */
  private Span room(Take take) {
    return padded(take.span(), others(take));
  }

  private Span padded(Span span, List<Take> others) {
    long from = Math.max(0, span.fromMs() - PADDING_MS);
    long to = Math.min(request.durationMs(), span.toMs() + PADDING_MS);
    for (Take other : others) {
      for (Word word : other.words()) {
        if (word.endMs() <= span.fromMs()) {
          from = Math.max(from, word.endMs());
        } else if (word.startMs() >= span.toMs()) {
          to = Math.min(to, word.startMs());
        }
      }
    }
    return new Span(Math.min(from, span.fromMs()), Math.max(to, span.toMs()));
  }

  private void fillGaps() throws IOException {
    if (!voice.trusted()) {
      return;
    }
    for (Span gap : Coverage.gaps(words(kept), voice, LEAST_GAP_MS)) {
      for (Span part : Coverage.parts(gap, voice, ALONE_MS)) {
        fill(part);
      }
    }
  }

  /** People do repeat themselves: what sounds like a loop is listened to breath by breath. */
  private void fill(Span part) throws IOException {
    if (secondTries >= MOST_SECOND_TRIES) {
      return;
    }
    secondTries++;
    Span room = padded(part, kept);
    List<Take> takes = listening.again("voice_without_words", room, fillLanguage()).takes();
    List<Span> breaths = Coverage.parts(part, voice, 0);
    boolean loop = takes.stream().anyMatch(take -> take.signs().contains(Sign.LOOP));
    if (loop && breaths.size() > 1) {
      setAside(takes);
      for (Span breath : breaths) {
        fill(breath);
      }
      return;
    }
    for (Take take : takes) {
      if (take.isDoubtful()) {
        drop(take, "doubtful_second_try", Doubts.names(take.signs()));
      } else {
        kept.add(take);
      }
    }
  }

  /** A short stretch alone is too little to detect a language by: it is taken for the piece's. */
  private String fillLanguage() {
    return kept.isEmpty() ? request.language() : dominant();
  }

  private void dropMadeUp() {
    for (Take take : List.copyOf(kept)) {
      if (take.isMadeUp()) {
        kept.remove(take);
        drop(take, "no_voice", Doubts.names(take.signs()));
        warn(WarningCode.WORDS_DROPPED, take.span(), take.words().size(), take.segment().text());
      }
    }
  }

  private void tellGaps() {
    if (voice.trusted()) {
      for (Span gap : Coverage.gaps(words(kept), voice, LEAST_TOLD_GAP_MS)) {
        warn(WarningCode.VOICE_WITHOUT_WORDS, gap, 1, "");
      }
    }
  }

  private void setAside(List<Take> takes) {
    takes.forEach(take -> drop(take, "other_attempt", Doubts.names(take.signs())));
  }

  private void drop(Take take, String reason, String rule) {
    take.words()
        .forEach(word -> dropped.add(new DroppedWord(word.movedBy(offsetMs), reason, rule)));
  }

  private void warn(WarningCode code, Span span, int count, String detail) {
    warnings.add(
        new JobWarning(code, offsetMs + span.fromMs(), offsetMs + span.toMs(), count, detail));
  }

  private PieceAnswer toAnswer(Heard first) {
    List<Word> words =
        Onset.afterPauses(inOrder(kept), request.pcm(), voice).stream()
            .map(word -> word.movedBy(offsetMs))
            .toList();
    List<Span> clamped = listening.clamped();
    if (!clamped.isEmpty()) {
      warn(WarningCode.TIMES_CLAMPED, around(clamped), clamped.size(), "");
    }
    List<Word> interpolated = words.stream().filter(Word::interpolated).toList();
    if (!interpolated.isEmpty()) {
      warnings.add(
          JobWarning.of(
              WarningCode.TIMES_INTERPOLATED,
              interpolated.getFirst().startMs(),
              interpolated.stream().mapToLong(Word::endMs).max().orElseThrow(),
              interpolated.size()));
    }
    return new PieceAnswer(
        words.isEmpty() ? "" : dominant(),
        words.isEmpty() ? "" : first.detected(),
        words.isEmpty() ? 0 : first.confidence(),
        voice.voicedMs(0, request.durationMs()),
        LanguageWindows.spoken(kept, offsetMs),
        words,
        dropped,
        warnings,
        listening.attempts());
  }

  /** The language of most of the time that words fill. */
  private String dominant() {
    return LanguageWindows.longest(kept);
  }

  private static Span around(List<Span> spans) {
    long from = spans.stream().mapToLong(Span::fromMs).min().orElseThrow();
    return new Span(from, spans.stream().mapToLong(Span::toMs).max().orElseThrow());
  }

  private static List<Word> inOrder(List<Take> takes) {
    return words(takes).stream().sorted(Comparator.comparingLong(Word::startMs)).toList();
  }

  private static List<Word> words(List<Take> takes) {
    return takes.stream().flatMap(take -> take.words().stream()).toList();
  }
}
