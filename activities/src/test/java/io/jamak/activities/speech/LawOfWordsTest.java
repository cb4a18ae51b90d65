package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.DroppedWord;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Kept and dropped words together are all that the engine returned, whatever it answers. */
class LawOfWordsTest {
  private static final byte[] PIECE = new byte[32 * 20_000];

  @RepeatedTest(300)
  void every_returned_word_is_kept_or_dropped_with_a_reason(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    Scripted engine = new Scripted(_ -> answer(random));

    PieceAnswer answer = hear(engine, map(random));

    List<String> accounted =
        Stream.concat(answer.words().stream(), answer.dropped().stream().map(DroppedWord::word))
            .map(Word::text)
            .sorted()
            .toList();
    assertThat(accounted).isEqualTo(engine.returned.stream().sorted().toList());
    assertThat(answer.attempts().stream().mapToInt(PieceAnswer.Attempt::words).sum())
        .isEqualTo(engine.returned.size());
    assertThat(answer.dropped()).allMatch(each -> !each.reason().isBlank());
    assertThat(answer.words()).allMatch(w -> 0 <= w.startMs() && w.startMs() <= w.endMs());
    assertThat(answer.words()).allMatch(w -> w.endMs() <= 20_000);
    assertThat(answer.words())
        .isSortedAccordingTo((a, b) -> Long.compare(a.startMs(), b.startMs()));
  }

  @Test
  void one_sign_is_no_reason_to_drop() throws IOException {
    VoiceMap silence = new VoiceMap("test", true, 20_000, List.of());
    PieceAnswer answer = hear(new Scripted(_ -> segment("a plain sentence", -0.2)), silence);

    assertThat(answer.words()).hasSize(3);
    assertThat(answer.dropped()).allMatch(each -> each.reason().equals("other_attempt"));
  }

  @Test
  void a_phrase_of_the_list_where_nobody_speaks_is_dropped_and_told() throws IOException {
    VoiceMap silence = new VoiceMap("test", true, 20_000, List.of());
    PieceAnswer answer = hear(new Scripted(_ -> segment("시청해주셔서 감사합니다.", -0.3)), silence);

    assertThat(answer.words()).isEmpty();
    assertThat(answer.dropped()).extracting(DroppedWord::reason).contains("no_voice");
    assertThat(answer.warnings())
        .anySatisfy(w -> assertThat(w.code()).isEqualTo(WarningCode.WORDS_DROPPED));
  }

  @Test
  void the_same_phrase_within_speech_stays() throws IOException {
    VoiceMap speech = new VoiceMap("test", true, 20_000, List.of(new Span(900, 1_900)));
    PieceAnswer answer = hear(new Scripted(_ -> segment("시청해주셔서 감사합니다.", -0.3)), speech);

    assertThat(answer.words()).hasSize(2);
    assertThat(answer.dropped()).isEmpty();
    assertThat(answer.attempts()).hasSize(1);
  }

  @Test
  void a_map_that_is_not_trusted_never_drops_a_word() throws IOException {
    VoiceMap levels = new VoiceMap("level", false, 20_000, List.of());
    PieceAnswer answer = hear(new Scripted(_ -> segment("you you you you you", -3)), levels);

    assertThat(answer.words()).hasSize(5);
  }

  @Test
  void a_loop_faster_than_anybody_speaks_is_listened_to_breath_by_breath() throws IOException {
    VoiceMap drill =
        new VoiceMap("test", true, 20_000, List.of(new Span(1_000, 1_900), new Span(3_000, 3_900)));
    String loop = "good morning ".repeat(100);
    Scripted engine =
        new Scripted(
            request ->
                Recognition.of(
                    "en",
                    List.of(
                        request.durationMs() > 1_500
                            ? squeezed(loop, request.durationMs())
                            : squeezed("good morning", request.durationMs())),
                    "{}"));

    PieceAnswer answer = hear(engine, drill);

    assertThat(answer.words())
        .extracting(Word::text)
        .containsExactly("good", "morning", "good", "morning");
    assertThat(answer.words().size() + answer.dropped().size()).isEqualTo(engine.returned.size());
    assertThat(answer.warnings())
        .extracting(JobWarning::code)
        .containsExactly(WarningCode.LOOP_RERUN);
  }

  @Test
  void what_says_again_in_no_time_what_was_just_said_is_dropped_where_nobody_hears_it_alone()
      throws IOException {
    VoiceMap speech = new VoiceMap("test", true, 20_000, List.of(new Span(1_000, 2_300)));
    Segment said = squeezed("good morning teacher", 1_000).movedBy(1_000);
    Segment tail = squeezed("Good morning, teacher.", 120).movedBy(2_050);
    Scripted engine =
        new Scripted(
            request ->
                request.secondTry() ? nothing() : Recognition.of("en", List.of(said, tail), "{}"));

    PieceAnswer answer = hear(engine, speech);

    assertThat(answer.words()).hasSize(3);
    assertThat(answer.dropped()).hasSize(3).allMatch(each -> each.rule().contains("loop"));
    assertThat(answer.warnings())
        .extracting(JobWarning::code)
        .contains(WarningCode.LOOP_RERUN, WarningCode.WORDS_DROPPED);
  }

  /** A segment that fills some sound. */
  private static Segment squeezed(String text, long durationMs) {
    String[] texts = text.split(" ");
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      long start = durationMs * i / texts.length;
      words.add(new Word(texts[i], start, durationMs * (i + 1) / texts.length, 0.9, null));
    }
    return new Segment(0, durationMs, words, -0.1);
  }

  @Test
  void what_was_told_after_the_end_is_placed_where_somebody_speaks_and_never_dropped()
      throws IOException {
    VoiceMap speech = new VoiceMap("test", true, 20_000, List.of(new Span(12_000, 14_000)));
    Segment late = segment("시청해주셔서 감사합니다.", -3).segments().getFirst().movedBy(20_000);
    PieceAnswer answer = hear(new Scripted(_ -> Recognition.of("ko", List.of(late), "{}")), speech);

    assertThat(answer.words()).hasSize(2).allMatch(word -> word.startMs() >= 11_900);
    assertThat(answer.words()).allMatch(word -> word.endMs() <= 14_000);
    assertThat(answer.warnings()).extracting(JobWarning::code).contains(WarningCode.TIMES_CLAMPED);
  }

  @Test
  void a_voice_without_words_is_listened_to_alone() throws IOException {
    VoiceMap speech =
        new VoiceMap(
            "test", true, 20_000, List.of(new Span(1_000, 3_000), new Span(9_000, 12_000)));
    Scripted engine =
        new Scripted(
            request ->
                request.secondTry()
                    ? segment("and the missing part", -0.3)
                    : segment("only the first", -0.3));

    PieceAnswer answer = hear(engine, speech);

    assertThat(answer.words())
        .extracting(Word::text)
        .containsExactly("only", "the", "first", "and", "the", "missing", "part");
    assertThat(answer.words().get(3).startMs()).isBetween(8_700L, 10_500L);
  }

  @Test
  void what_stays_unheard_is_told_with_its_place() throws IOException {
    VoiceMap speech = new VoiceMap("test", true, 20_000, List.of(new Span(9_000, 12_000)));
    PieceAnswer answer = hear(new Scripted(_ -> nothing()), speech);

    assertThat(answer.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.VOICE_WITHOUT_WORDS);
              assertThat(warning.fromMs()).isEqualTo(109_000);
              assertThat(warning.toMs()).isEqualTo(112_000);
            });
  }

  private static PieceAnswer hear(Scripted engine, VoiceMap map) throws IOException {
    boolean whole =
        map.spans().stream().anyMatch(span -> span.fromMs() == 9_000 && map.spans().size() == 1);
    return PieceRecogniser.recognise(
        engine, SpeechRequest.of(PIECE, "en"), map, whole ? 100_000 : 0, Cancellation.none());
  }

  private static Recognition nothing() {
    return Recognition.of("en", List.of(), "{}");
  }

  private static Recognition segment(String text, double logProbability) {
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      long start = 1_000 + words.size() * 400L;
      words.add(new Word(word, start, start + 380, 0.9, null));
    }
    Segment one = new Segment(1_000, words.getLast().endMs(), words, logProbability);
    return Recognition.of("en", List.of(one), "{}");
  }

  private static VoiceMap map(Random random) {
    List<Span> spans = new ArrayList<>();
    long at = random.nextInt(3_000);
    while (at < 19_000 && random.nextInt(10) > 0) {
      long end = Math.min(20_000, at + 200 + random.nextInt(4_000));
      spans.add(new Span(at, end));
      at = end + 100 + random.nextInt(3_000);
    }
    return new VoiceMap("test", random.nextBoolean(), 20_000, spans);
  }

  /** Segments in any order, words out of bounds, backwards, without times, repeated, doubtful. */
  private static Recognition answer(Random random) {
    List<Segment> segments = new ArrayList<>();
    int count = random.nextInt(4);
    for (int s = 0; s < count; s++) {
      long start = random.nextInt(26_000) - 2_000L;
      List<Word> words = new ArrayList<>();
      String same = random.nextInt(4) == 0 ? "la" : "";
      for (int i = random.nextInt(14); i >= 0; i--) {
        String text = same.isEmpty() ? "w" + Integer.toString(random.nextInt(999), 36) : same;
        long at = start + random.nextInt(6_000) - 500;
        boolean untimed = random.nextInt(5) == 0;
        long end = at + random.nextInt(900) - 100;
        words.add(new Word(text, at, end, 0.5, null, untimed, Word.NO_PIECE));
      }
      segments.add(
          new Segment(start, start + random.nextInt(9_000), words, -random.nextDouble() * 2));
    }
    return Recognition.of("en", segments, "{}");
  }

  /** Answers what the test says and remembers every word of it. */
  private static final class Scripted implements Transcriber {
    private final Function<SpeechRequest, Recognition> script;
    private final List<String> returned = new ArrayList<>();

    private Scripted(Function<SpeechRequest, Recognition> script) {
      this.script = script;
    }

    @Override
    public EngineInfo info() {
      throw new UnsupportedOperationException("scripted".toLowerCase(Locale.ROOT));
    }

    @Override
    public String fingerprint() {
      return "scripted";
    }

    @Override
    public Recognition transcribe(SpeechRequest request, Cancellation cancellation) {
      Recognition answer = script.apply(request);
      answer.segments().forEach(s -> s.words().forEach(word -> returned.add(word.text())));
      return answer;
    }
  }
}
