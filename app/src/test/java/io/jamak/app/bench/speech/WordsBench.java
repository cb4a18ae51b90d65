package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.speech.SpeechSamples.Clip;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Errors of each engine on every recording whose words are known: words in languages with spaces
 * between them, letters in Korean and Japanese; and whether all that an engine returned is in the
 * outputs. Rates are over all recordings of a language together.
 */
public final class WordsBench implements Bench.Measurement {
  private static final Set<String> BY_LETTERS = Set.of("ko", "ja");
  private static final double MOST_ENGLISH_ERRORS = 3;

  private final List<KeptWords> kept = new ArrayList<>();

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of())) {
      ApiClient api = ApiClient.of(product);
      List<Clip> clips = SpeechSamples.all(folder);
      List<Clip> english = clips.stream().filter(Clip::isEnglish).toList();
      Map<String, Tally> whisper = hear(api, clips, "whisper", Map.of("engine", "whisper"));
      Map<String, Tally> sphinx =
          hear(api, english, "pocketsphinx", Map.of("engine", "pocketsphinx", "sourceLang", "en"));
      figures(whisper, sphinx);
    }
  }

  private void figures(Map<String, Tally> whisper, Map<String, Tally> sphinx) {
    Tally ours = Objects.requireNonNull(whisper.get("en"));
    Tally other = Objects.requireNonNull(sphinx.get("en"));
    Report.figure(
        "words wrong in English",
        "whisper %s over pocketsphinx %s: %.2f".formatted(ours, other, ours.rate() / other.rate()),
        ours.rate() <= MOST_ENGLISH_ERRORS,
        "<= 3 %");
    whisper.forEach(
        (language, tally) ->
            Report.note(
                "whisper in %s: %s of the %s wrong",
                language, tally, BY_LETTERS.contains(language) ? "letters" : "words"));
    Report.figure(
        "words returned = in the outputs",
        "%d letters returned, %d kept + %d dropped with a reason, %d of %d jobs equal"
            .formatted(
                kept.stream().mapToLong(KeptWords::returned).sum(),
                kept.stream().mapToLong(KeptWords::kept).sum(),
                kept.stream().mapToLong(KeptWords::dropped).sum(),
                kept.stream().filter(KeptWords::complete).count(),
                kept.size()),
        kept.stream().allMatch(KeptWords::complete),
        "always");
  }

  private Map<String, Tally> hear(
      ApiClient api, List<Clip> clips, String engine, Map<String, ?> options) {
    List<Recognised> heard = Recognised.run(api, clips.stream().map(Clip::file).toList(), options);
    Map<String, Tally> tallies = new TreeMap<>();
    for (int i = 0; i < clips.size(); i++) {
      Clip clip = clips.get(i);
      Alignment errors = compare(clip, heard.get(i).text());
      KeptWords words = KeptWords.of(heard.get(i));
      kept.add(words);
      tallies.merge(clip.language(), Tally.of(errors), Tally::plus);
      Report.note(
          "%-12s %-16s %s %s, found %s%s: %s",
          engine,
          clip.name(),
          clip.language(),
          Tally.of(errors),
          heard.get(i).transcript().language(),
          words.complete() ? "" : ", NOT COMPLETE " + words,
          heard.get(i).text());
    }
    return tallies;
  }

  private static Alignment compare(Clip clip, String heard) {
    return BY_LETTERS.contains(clip.language())
        ? Alignment.of(SpokenText.letters(clip.said()), SpokenText.letters(heard))
        : Alignment.of(SpokenText.words(clip.said()), SpokenText.words(heard));
  }

  /**
   * Errors over some recordings together.
   *
   * @param said tokens that were said
   */
  private record Tally(int errors, int said) {
    static Tally of(Alignment alignment) {
      return new Tally(alignment.errors(), alignment.said());
    }

    Tally plus(Tally other) {
      return new Tally(errors + other.errors, said + other.said);
    }

    /** Percent. */
    double rate() {
      return 100.0 * errors / said;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f %% (%d of %d)", rate(), errors, said);
    }
  }
}
