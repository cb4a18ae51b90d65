package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean as it is typed, and each language by itself on the screen. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardTypingIT {
  private static final String SET = "글자";

  private static Browser browser;
  private static Page page;
  private static CardGrid grid;

  @BeforeAll
  static void enter() {
    BareAssets.uploaded(SET, 4);
    BareAssets.failed(SET + " 오류", 1);
    BareAssets.unfinished(SET + " 중단", 1);
    grid = new CardGrid(browser);
  }

  @AfterAll
  static void leave() {
    BareAssets.remove(SET);
  }

  @Test
  void g19_search_follows_a_syllable_that_is_still_being_put_together() {
    grid.open("");
    browser.find("search").focus();
    CDPSession keys = page.context().newCDPSession(page);
    compose(keys, "글");
    compose(keys, "글자");
    assertThat(grid.cards()).hasCount(6);
    assertThat(browser.find("search")).hasValue("글자");
    compose(keys, "글자 오");
    commit(keys, "글자 오류");
    assertThat(grid.cards()).hasCount(1);
    assertThat(browser.find("search")).hasValue("글자 오류");
    keys.detach();
  }

  @Test
  void g19_enter_adds_the_whole_tag_once_though_a_syllable_is_open() {
    grid.open("q=" + SET);
    grid.click(SET + " 00001", KeyboardModifier.CONTROL);
    browser.find("btn-tags").click();
    Locator field = browser.find("tag-input");
    field.focus();
    CDPSession keys = page.context().newCDPSession(page);
    compose(keys, "여르");
    compose(keys, "여름");
    field.evaluate(PRESS, Map.of("key", "Enter", "code", "Enter", "isComposing", true));
    commit(keys, "여름");
    assertThat(browser.find("tag-box")).hasCount(1);
    assertThat(browser.find("tag-box")).hasAttribute("data-tag", "여름");
    assertThat(field).hasValue("");
    keys.detach();
    grid.press("Escape");
  }

  @Test
  void g19_enter_in_the_name_saves_the_whole_of_it_once() {
    grid.open("q=" + SET + " 00002");
    grid.cards().first().click();
    Locator field = browser.find("asset-detail").locator("textarea.name");
    String before = field.inputValue();
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method() + " " + request.postData()));
    field.focus();
    grid.press("Control+a");
    CDPSession keys = page.context().newCDPSession(page);
    compose(keys, SET + " 00002 여르");
    compose(keys, SET + " 00002 여름");
    field.evaluate(PRESS, Map.of("key", "Enter", "code", "Enter", "isComposing", true));
    commit(keys, SET + " 00002 여름");
    assertThat(grid.cards().first()).containsText(SET + " 00002 여름");
    assertThat(field).hasValue(SET + " 00002 여름");
    assertThat(sent.stream().filter(line -> line.startsWith("PATCH")))
        .singleElement()
        .asString()
        .contains("\"" + SET + " 00002 여름.mp4\"");
    keys.detach();
    field.fill(before);
    grid.press("Enter");
    assertThat(grid.cards().first()).containsText(before);
    grid.press("Escape");
  }

  @Test
  void g19_no_shortcut_fires_while_an_input_method_is_at_work() {
    grid.open("q=" + SET);
    Locator card = grid.card(SET + " 00001");
    card.focus();
    for (String key : List.of("q", "x", "?", "Enter", " ", "Delete")) {
      card.evaluate(PRESS, Map.of("key", key, "isComposing", true));
      card.evaluate(PRESS, Map.of("key", key, "keyCode", 229));
    }
    assertThat(browser.find("queue-drawer")).isHidden();
    assertThat(browser.find("asset-detail")).isHidden();
    assertThat(page.locator("jamak-dialog")).hasCount(0);
    grid.showsSelected();
    card.evaluate(PRESS, Map.of("key", "ㅌ", "code", "KeyX"));
    grid.showsSelected(SET + " 00001");
  }

  private static final String PRESS =
      "(e, key) => e.dispatchEvent(new KeyboardEvent('keydown',"
          + " {bubbles: true, composed: true, cancelable: true, ...key}))";

  /** The text stands underlined: the input method has not let it go. */
  private static void compose(CDPSession keys, String text) {
    JsonObject state = new JsonObject();
    state.addProperty("text", text);
    state.addProperty("selectionStart", text.length());
    state.addProperty("selectionEnd", text.length());
    keys.send("Input.imeSetComposition", state);
  }

  private static void commit(CDPSession keys, String text) {
    JsonObject state = new JsonObject();
    state.addProperty("text", text);
    keys.send("Input.insertText", state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void g17_each_language_stands_alone_on_the_screen(String language) {
    try (Browser own = new Browser(language, ColorScheme.LIGHT)) {
      own.signIn(SharedProduct.product().url());
      CardGrid cards = new CardGrid(own);
      cards.open("q=" + SET + "&panel=queue");
      own.page().evaluate("() => {" + WORDS + "}");
      assertSpoken(own, language, "cards, toolbar and an empty queue");
      own.find("tab-history").click();
      cards.click(SET + " 00001", KeyboardModifier.CONTROL);
      cards.click(SET + " 오류", KeyboardModifier.CONTROL);
      assertSpoken(own, language, "selection");
      cards.card(SET + " 00001").focus();
      cards.press("ContextMenu");
      assertSpoken(own, language, "menu");
      cards.press("Escape");
      own.find("btn-tags").click();
      assertSpoken(own, language, "tags");
      cards.press("Escape");
      own.find("btn-bulk-options").click();
      own.page().locator("jamak-options-form").waitFor();
      assertSpoken(own, language, "options");
      cards.press("Escape", "?");
      own.find("shortcut-sheet").waitFor();
      assertSpoken(own, language, "shortcuts");
      cards.press("Escape", "Delete");
      assertSpoken(own, language, "deletion");
      cards.press("Escape", "Escape");
      cards.card(SET + " 00002").focus();
      cards.press("Enter");
      for (String tab : List.of("facts", "subtitles", "jobs")) {
        own.find("detail-tab-" + tab).click();
        assertSpoken(own, language, tab);
      }
      cards.press("Escape");
      own.fill("search", "12345678901234567890");
      own.page().locator("jamak-asset-grid .empty h2").waitFor();
      assertSpoken(own, language, "nothing found");
    }
  }

  private static void assertSpoken(Browser own, String language, String where) {
    Object foreign = own.page().evaluate("language => jamakForeign(language)", language);
    assertThat(foreign).as(where).isEqualTo(List.of());
  }

  /**
   * What people read and hear, without what is nobody's language: file names, keys, formats, ids
   * and each language's own name.
   */
  private static final String WORDS =
      """
      window.jamakForeign = language => {
        const foreign = language === 'ko' ? /[A-Za-z]{3,}/g : /[ㄱ-힝]+/g;
        const known = /^(Jamak|MP4|SRT|VTT|TXT|JSON|CSV|ZIP|Esc|video|mp4|KST|GMT)$/;
        const names = /[^,·(]*\\.(mp4|MOV)\\b|글자|[\\w.]+@[\\w.]+|[0-9a-f]{8}-[0-9a-f-]{27}/g;
        const found = new Set();
        const read = text => {
          for (const word of (text ?? '').replace(names, ' ').match(foreign) ?? []) {
            if (!known.test(word)) found.add(`${word}: ${text.trim().slice(0, 60)}`);
          }
        };
        const walk = node => {
          if (node.nodeType === Node.TEXT_NODE) return read(node.data);
          if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return;
          if (node instanceof Element) {
            if (/^(SCRIPT|STYLE|KBD|TEXTAREA|TEMPLATE)$/.test(node.tagName)) return;
            if (node.lang && node !== document.documentElement && node.tagName !== 'JAMAK-CONNECTION') return;
            if (!node.checkVisibility()) return;
            if (node.classList.contains('name')) return read(node.textContent); // drawn in two pieces
            for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
              read(node.getAttribute(name));
            if (node.shadowRoot) walk(node.shadowRoot);
          }
          node.childNodes.forEach(walk);
        };
        walk(document.body);
        return [...found];
      };
      """;
}
