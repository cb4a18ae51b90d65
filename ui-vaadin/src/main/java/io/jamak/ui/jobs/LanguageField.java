package io.jamak.ui.jobs;

import com.vaadin.flow.component.combobox.ComboBox;
import io.jamak.ui.format.OptionsText;
import io.jamak.ui.words.Words;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One language out of many, found by its name here, in English, in itself, or by its code. The
 * screen's language stands first, then those near to us, then all others by their names.
 */
class LanguageField extends ComboBox<String> {
  private static final long serialVersionUID = 1L;
  private static final List<String> NEAR = List.of("ko", "en", "ja", "zh");

  private final transient Collection<String> codes;

  /** {@code codes} are what the engines know; "*" stands for any language. */
  LanguageField(Collection<String> codes) {
    this.codes = List.copyOf(codes);
    setClearButtonVisible(true);
  }

  /** Names and order in the language of the page. */
  void write() {
    String chosen = getValue();
    setItems(
        (code, typed) -> names(code).anyMatch(name -> plain(name).contains(plain(typed))),
        inOrder(codes, Words.language().locale()));
    setItemLabelGenerator(OptionsText::language);
    setValue(chosen); // new items take the choice away
  }

  static List<String> inOrder(Collection<String> codes, Locale page) {
    Set<String> known = new LinkedHashSet<>();
    codes.forEach(
        code -> known.addAll(code.equals("*") ? List.of(Locale.getISOLanguages()) : List.of(code)));
    known.remove("auto");
    Set<String> ordered = new LinkedHashSet<>();
    Stream.concat(Stream.of(page.getLanguage()), NEAR.stream())
        .filter(known::contains)
        .forEach(ordered::add);
    List<String> rest = new ArrayList<>(known);
    Collator byName = Collator.getInstance(page);
    rest.sort(Comparator.comparing(code -> name(code, page), byName::compare));
    ordered.addAll(rest);
    return List.copyOf(ordered);
  }

  private static Stream<String> names(String code) {
    return Stream.of(
        OptionsText.language(code),
        name(code, Locale.ENGLISH),
        name(code, Locale.forLanguageTag(code)),
        code);
  }

  private static String name(String code, Locale in) {
    return Locale.forLanguageTag(code).getDisplayName(in);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
