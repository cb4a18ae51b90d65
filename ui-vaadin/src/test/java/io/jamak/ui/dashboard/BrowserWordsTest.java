package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BrowserWordsTest {
  private static final Pattern USE = Pattern.compile("\\b(?:t|toastCount)\\('([\\w.-]+)'");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void every_word_that_a_module_asks_for_is_there_in_both_languages() {
    for (Language language : Language.values()) {
      assertThat(BrowserWords.of(language).keySet()).containsAll(asked());
    }
  }

  @Test
  void both_languages_fill_in_the_same_values() {
    var korean = BrowserWords.of(Language.KO);
    var english = BrowserWords.of(Language.EN);
    assertThat(korean)
        .allSatisfy(
            (key, text) ->
                assertThat(places(Objects.requireNonNull(english.get(key))))
                    .as(key)
                    .isEqualTo(places(text)));
  }

  @Test
  void an_english_page_shows_no_hangul() {
    assertThat(BrowserWords.of(Language.EN).values())
        .noneMatch(text -> text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3));
  }

  private static Set<String> asked() {
    Set<String> keys = new TreeSet<>();
    for (Path module : BrowserModules.all()) {
      Matcher use = USE.matcher(BrowserModules.read(module));
      while (use.find()) {
        keys.add(use.group(1));
      }
    }
    return keys;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }
}
