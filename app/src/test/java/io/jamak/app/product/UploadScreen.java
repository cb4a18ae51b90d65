package io.jamak.app.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dashboard while files go up: makes them in the page or on the disk, drops or chooses them,
 * holds their requests, and compares what storage has in the end.
 */
public final class UploadScreen {
  private static final String SCRIPT = Scripts.of("upload-screen");
  private static final Page.WaitForConditionOptions LONG =
      new Page.WaitForConditionOptions().setTimeout(30_000);

  private final Browser browser;
  private final Page page;
  private final byte[] sample;
  private final Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Request> sent = new ArrayList<>();
  private int stored;
  private final List<Route> held = new ArrayList<>();

  /** Each file that is made begins with {@code sample}, a small video. */
  public UploadScreen(Browser browser, Path sample) {
    this.browser = browser;
    this.page = browser.page();
    this.sample = read(sample);
    this.folder = Objects.requireNonNull(sample.getParent());
    page.onRequest(this::note);
    page.onRequestFinished(request -> stored += request.method().equals("PUT") ? 1 : 0);
  }

  private void note(Request request) {
    asked.add(request.method() + " " + request.url());
    if (request.method().equals("PUT")) {
      sent.add(request);
    }
  }

  /** Waits for the dashboard after a load of the page. */
  public void ready() {
    browser
        .find("upload-input")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForCondition(() -> asked.stream().anyMatch(line -> line.endsWith("/api/session")));
    assertThat(browser.find("conn-chip").first()).isVisible();
    page.evaluate(SCRIPT, Base64.getEncoder().encodeToString(sample));
  }

  /** Makes a video of this size in the page: the sample, then random bytes. */
  public void make(String name, int size) {
    make(name, size, "video/mp4");
  }

  /** Makes a file of this type in the page. */
  public void make(String name, int size, String type) {
    page.evaluate("([n, size, type]) => jamakFiles.make(n, size, type)", list(name, size, type));
  }

  /** Drops files that were made in the page, together. */
  public void drop(List<String> names) {
    page.evaluate("names => jamakFiles.drop(names)", names);
  }

  /** Sends one step of a drag: what it carries by name, each "text" or a media type. */
  public void drag(String step, Map<String, String> carried) {
    page.evaluate("([step, carried]) => jamakFiles.drag(step, carried)", list(step, carried));
  }

  /** Makes a video on the disk, beside the sample. */
  public Path onDisk(String name, int size) {
    byte[] bytes = new byte[size];
    new Random(name.hashCode()).nextBytes(bytes);
    System.arraycopy(sample, 0, bytes, 0, Math.min(size, sample.length));
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chooses files of the disk with the upload button's dialog. */
  public void choose(Path... files) {
    browser.find("upload-input").setInputFiles(files);
  }

  /** Drops real files and folders, as a file manager does. */
  public void dropFromDisk(Path... paths) {
    JsonArray files = new JsonArray();
    Arrays.stream(paths).map(Path::toString).forEach(files::add);
    JsonObject data = new JsonObject();
    data.add("items", new JsonArray());
    data.add("files", files);
    data.addProperty("dragOperationsMask", 1);
    CDPSession devTools = page.context().newCDPSession(page);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("x", 400);
      event.addProperty("y", 500);
      event.add("data", data);
      devTools.send("Input.dispatchDragEvent", event);
    }
    devTools.detach();
  }

  /** Leaves requests to these addresses without an answer. */
  public void hold(String glob) {
    page.route(glob, held::add);
  }

  /** Leaves requests to these addresses without an answer. */
  public void hold(Pattern address) {
    page.route(address, held::add);
  }

  /** Waits until so many requests are held. */
  public void awaitHeld(int count) {
    page.waitForCondition(() -> held.size() == count, LONG);
  }

  /** Waits until storage has answered for so many parts: what the card counts is only sent. */
  public void awaitStored(int parts) {
    page.waitForCondition(() -> stored >= parts, LONG);
  }

  /** Lets what is held go on, and holds nothing more. */
  public void release() {
    page.unrouteAll();
    held.forEach(Route::resume);
    held.clear();
  }

  /** Cuts the connections that are held; later ones are held again. */
  public void abort() {
    List<Route> cut = List.copyOf(held);
    held.clear();
    cut.forEach(Route::abort);
  }

  /** Forgets which requests were seen and held. */
  public void forget() {
    stored = 0;
    asked.clear();
    sent.clear();
    held.clear();
  }

  /** Requests since the last {@link #forget}, "POST http://...". */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Addresses of parts that were sent since then. */
  public List<String> puts() {
    return asked().stream()
        .filter(line -> line.startsWith("PUT "))
        .map(line -> line.substring(4))
        .toList();
  }

  /** Bytes that those parts had together. */
  public long bytesPut() {
    return sent.stream()
        .mapToLong(part -> Long.parseLong(part.headerValue("content-length")))
        .sum();
  }

  /** Cards whose text has {@code tag}, in any or one of these states. */
  public Locator cards(String tag, String... states) {
    String any =
        Arrays.stream(states)
            .map(state -> "[data-testid='asset-card'][data-state='" + state + "']")
            .collect(Collectors.joining(", "));
    return page.locator(any.isEmpty() ? "[data-testid='asset-card']" : any)
        .filter(new Locator.FilterOptions().setHasText(tag));
  }

  /** The one card of this file. */
  public Locator card(String name) {
    return cards(name);
  }

  /** Names on the cards, as they stand. */
  public List<String> namesOf(String tag) {
    return cards(tag).locator(".name").allTextContents();
  }

  /** Where the cards stand on the screen. */
  public Object places(String tag) {
    return cards(tag)
        .evaluateAll(
            "nodes => nodes.map(n => [n.getBoundingClientRect().x, n.getBoundingClientRect().y])");
  }

  /** Numbers the DOM nodes of cards, for {@link #marks}. */
  public Object mark(String tag) {
    return cards(tag).evaluateAll("nodes => nodes.map((node, i) => node.jamakMark = i)");
  }

  /** The numbers that {@link #mark} gave, as the nodes stand now. */
  public Object marks(String tag) {
    return cards(tag).evaluateAll("nodes => nodes.map(node => node.jamakMark)");
  }

  /** Selects cards, one after another. */
  public void selectAll(Locator cards) {
    for (Locator card : cards.all()) {
      card.locator(".name")
          .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
    }
  }

  /** The button of exactly this name. */
  public static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Goes from a card to its button of this name by Tab. */
  public void tabTo(Locator card, String button) {
    card.focus();
    Locator wanted = card.locator("button:focus").getByText(button);
    for (int presses = 0; presses < 6 && wanted.count() == 0; presses++) {
      page.keyboard().press("Tab");
    }
    assertThat(card.locator("button:focus")).hasText(button);
  }

  /** Whether storage has the bytes of a file that was made in the page. */
  public boolean sameBytes(String name) {
    String id = card(name).getAttribute("data-asset-id");
    return (Boolean) page.evaluate("([n, id]) => jamakFiles.same(n, id)", list(name, id));
  }

  /** Whether storage has the bytes of a file of the disk. */
  public boolean sameBytes(Path file, String assetId) {
    String base64 = Base64.getEncoder().encodeToString(read(file));
    page.evaluate("([n, text]) => jamakFiles.keep(n, text)", list("disk", base64));
    return (Boolean) page.evaluate("([n, id]) => jamakFiles.same(n, id)", list("disk", assetId));
  }

  /** Patience for many uploads. */
  public static LocatorAssertions.HasCountOptions count() {
    return new LocatorAssertions.HasCountOptions().setTimeout(40_000);
  }

  /** Patience for one upload. */
  public static LocatorAssertions.HasAttributeOptions state() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
  }

  /** Patience for words that come with progress. */
  public static LocatorAssertions.ContainsTextOptions text() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
  }

  private static List<Object> list(Object... values) {
    return List.of(values);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
