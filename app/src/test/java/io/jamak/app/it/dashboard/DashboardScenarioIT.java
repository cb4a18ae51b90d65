package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.jamak.app.it.persona.InputDriver;
import io.jamak.app.it.persona.Persona;
import io.jamak.app.product.Place;
import io.jamak.app.product.ScriptedEngines;
import io.jamak.app.product.UploadScreen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A01 to A05 and A07 of ux.md, with engines as told, the starred ones in each {@link Persona}. */
class DashboardScenarioIT {
  private static final int SMALL = 400_000;
  private static final int THREE_PARTS = 17 << 20; // 8 + 8 + 1 MiB
  private static final Pattern PART_2 = Pattern.compile(".*[?&]partNumber=2(&.*)?");
  private static final Pattern UIDL = Pattern.compile(".*v-r=uidl.*");
  private static final String GOING_UP =
      "[data-testid='asset-card'][data-state='local_selected'],"
          + "[data-testid='asset-card'][data-state='uploading']";
  private static final String SELECTED = "[data-testid='asset-card'][data-selected='true']";
  private static final String ITEMS = "[data-testid='queue-item']";
  private static final String INTO_ENGLISH =
      "{\"sourceLang\": \"ko\", \"translate\": true, \"targetLang\": [\"en\"]}";

  private static final ScriptedEngines ENGINES = new ScriptedEngines();
  private static final Map<Persona, PersonaSession> SEATS = new EnumMap<>(Persona.class);
  private static Place place;
  private static List<String> shorts;
  private static Path clip;

  private final String tag = "t" + Long.toString(System.nanoTime(), 36);

  @BeforeAll
  static void start() {
    place = Place.start(ENGINES.settings());
    clip = QueuePage.clip(place.files());
    shorts = QueuePage.shelve(place);
  }

  @AfterAll
  static void end() {
    SEATS.values().forEach(PersonaSession::close);
    place.close();
    ENGINES.close();
  }

  @AfterEach
  void rest() {
    SEATS.values().forEach(PersonaSession::rest);
  }

  private static PersonaSession seat(Persona way) {
    return SEATS.computeIfAbsent(way, one -> PersonaSession.take(one, place, shorts, clip));
  }

  @ParameterizedTest
  @EnumSource
  void a01_ten_files_have_cards_before_any_answer_and_keep_them_until_they_are_up(Persona way) {
    PersonaSession seat = seat(way);
    seat.open();
    UploadScreen screen = seat.screen();
    List<String> names = names(10);
    screen.hold("**/api/uploads/s*");
    Object atOnce =
        seat.hand()
            .shownAtOnce(
                way.keys ? "input" : "drop",
                GOING_UP,
                "data-state",
                () -> seat.bring(names, SMALL));
    assertThat((List<?>) atOnce).hasSize(10);
    seat.hand().follow(tag);
    seat.picture("a01-waiting");
    screen.release();
    assertThat(screen.cards(tag, "uploaded")).hasCount(10, UploadScreen.count());
    assertThat(seat.hand().trails())
        .hasSize(10)
        .allMatch(trail -> trail.toString().matches("(local_selected )?uploading uploaded"));
    assertThat(screen.namesOf(tag)).isEqualTo(names);
    assertThat(seat.page().locator("jamak-batch-header"))
        .containsText(seat.says("10개 완료", "10 done"));
    seat.picture("a01-done");
    assertThat(seat.toldOf(tag, "ASSET_UPLOAD_STARTED", 10)).isEqualTo(10);
    assertThat(seat.toldOf(tag, "ASSET_UPLOAD_SUCCEEDED", 10)).isEqualTo(10);
  }

  @Test
  void a02_cards_and_selection_wait_for_no_server() {
    PersonaSession seat = seat(Persona.KO_LIGHT);
    UploadScreen screen = seat.screen();
    List<String> problems = seat.problems();
    screen.hold("**/api/session");
    seat.open();
    screen.hold(UIDL);
    screen.hold("**/api/uploads/s*");
    List<String> names = names(3);
    names.forEach(name -> screen.make(name, SMALL));
    InputDriver hand = seat.hand();
    Object cards = hand.shownAtOnce("drop", GOING_UP, "data-state", () -> screen.drop(names));
    assertThat((List<?>) cards).hasSize(3);
    for (int chosen : List.of(1, 2)) {
      Locator card = screen.cards(tag).nth(chosen);
      Object selected =
          hand.shownAtOnce("click", SELECTED, "data-state", () -> screen.selectAll(card));
      assertThat((List<?>) selected).hasSize(chosen);
    }
    assertThat(seat.find("selection-count")).hasText("선택 2개");
    Object marks = screen.mark(tag);
    Object places = screen.places(tag);
    seat.picture("a02-waiting");
    screen.release();
    assertThat(screen.cards(tag, "uploaded")).hasCount(3, UploadScreen.count());
    assertThat(screen.cards(tag)).hasCount(3);
    assertThat(screen.marks(tag)).isEqualTo(marks);
    assertThat(screen.places(tag)).isEqualTo(places);
    assertThat(seat.find("selection-count")).hasText("선택 2개");
    assertThat(seat.find("toast")).hasCount(0);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a03_six_are_chosen_get_a_translation_and_run(Persona way) {
    PersonaSession seat = seat(way);
    QueuePage desk = seat.desk();
    InputDriver hand = seat.hand();
    desk.open("queue");
    List<String> addresses = seat.addresses();
    hand.select(desk.cards(), 3, 6, 8);
    assertThat(seat.find("selection-count")).hasText(seat.says("선택 6개", "6 selected"));
    hand.press(seat.find("btn-queue-add"));
    assertThat(desk.items()).hasCount(6);
    new QueueSteps(seat).translateIntoEnglish();
    String summary = seat.says("한국어 → 영어 · SRT, VTT", "Korean → English · SRT, VTT");
    assertThat(desk.itemsWith(summary)).hasCount(6);
    List<String> ids = desk.jobIds("draft");
    Locator run = seat.find("btn-run-n");
    assertThat(run).hasText(seat.says("6개 작업 실행", "Run 6 jobs"));
    seat.picture("a03-drafts");
    List<Route> held = new ArrayList<>();
    seat.page().route("**/api/jobs/bulk/run", held::add);
    Object atOnce = hand.shownAtOnce("click", ITEMS, "data-state", () -> hand.press(run));
    assertThat((List<?>) atOnce).isEqualTo(Collections.nCopies(6, "queued"));
    seat.page().waitForCondition(() -> held.size() == 1);
    held.getFirst().resume();
    desk.awaitEmpty();
    for (int card : List.of(0, 1, 2, 3, 6, 8)) {
      assertThat(desk.cards().nth(card)).hasAttribute("data-state", "done");
    }
    assertThat(ids).hasSize(6).allMatch(id -> desk.status(id).equals("succeeded"));
    assertThat(addresses).noneMatch(address -> address.contains("panel=detail"));
    JsonNode applied = desk.told(ids, "BULK_OPTIONS_APPLIED");
    assertThat(applied.get("n").asInt()).isEqualTo(6);
    assertThat(applied.get("options")).isEqualTo(JsonMapper.shared().readTree(INTO_ENGLISH));
    assertThat(desk.told(ids, "JOB_RUN_CLICKED").get("n").asInt()).isEqualTo(6);
  }

  @Test
  void a04_two_of_ten_fail_the_rest_run_and_a_retry_sends_only_what_is_missing() {
    PersonaSession seat = seat(Persona.KO_LIGHT);
    seat.open();
    UploadScreen screen = seat.screen();
    List<String> names = names(10);
    List<String> broken = List.of(names.get(2), names.get(7));
    names.forEach(name -> screen.make(name, broken.contains(name) ? THREE_PARTS : SMALL));
    seat.page().route(PART_2, Route::abort);
    screen.drop(names);
    assertThat(screen.cards(tag, "uploaded")).hasCount(8, UploadScreen.count());
    screen.selectAll(screen.cards(tag, "uploaded"));
    seat.find("btn-run-now").click();
    assertThat(screen.cards(tag, "queued", "processing", "done")).hasCount(8);

    assertThat(screen.cards(tag, "upload_failed")).hasCount(2, UploadScreen.count());
    Locator first = screen.card(broken.get(0));
    Locator second = screen.card(broken.get(1));
    for (Locator card : List.of(first, second)) {
      assertThat(card).containsText("네트워크가 끊겨");
      assertThat(UploadScreen.button(card, "다시 시도")).isVisible();
      assertThat(UploadScreen.button(card, "제거")).isVisible();
    }
    assertThat(seat.page().locator("jamak-batch-header")).containsText("실패 2");
    seat.picture("a04-two-failed");
    seat.page().unrouteAll();
    screen.forget();
    UploadScreen.button(first, "다시 시도").click();
    assertThat(first).hasAttribute("data-state", "uploaded", UploadScreen.state());
    screen.tabTo(second, "다시 시도");
    seat.hand().key("Enter");
    assertThat(second).hasAttribute("data-state", "uploaded", UploadScreen.state());

    assertThat(screen.puts()).hasSize(2).allMatch(url -> PART_2.matcher(url).matches());
    assertThat(screen.bytesPut()).isEqualTo(2L * (8 << 20)).isLessThan(THREE_PARTS);
    assertThat(screen.asked()).noneMatch(line -> line.endsWith("/api/uploads/session"));
    assertThat(screen.namesOf(tag)).isEqualTo(names);
    broken.forEach(name -> assertThat(screen.sameBytes(name)).as(name).isTrue());
    assertThat(screen.cards(tag, "done")).hasCount(8, UploadScreen.count());
  }

  @ParameterizedTest
  @EnumSource
  void a05_two_are_cancelled_one_is_tried_again_and_three_come_in_one_archive(Persona way)
      throws Exception {
    PersonaSession seat = seat(way);
    QueuePage desk = seat.desk();
    ENGINES.damage();
    desk.open("queue");
    String running = desk.draft(shorts.get(6), options(ScriptedEngines.ENDLESS));
    String failing = desk.draft(shorts.get(5), options(ScriptedEngines.BROKEN.get(way.ordinal())));
    List<String> done = desk.makeDrafts(3, options("ko"));
    String waiting = desk.draft(shorts.get(8), options("ko"));
    seat.keepQueued(waiting);
    assertThat(desk.items()).hasCount(6);
    QueueSteps steps = new QueueSteps(seat);
    steps.runAll();
    seat.leaveQueued(waiting);
    assertThat(desk.items()).hasCount(2, UploadScreen.count());
    steps.cancel(waiting, "queued");
    steps.cancel(running, "processing");
    steps.showHistory();
    for (String id : List.of(waiting, running)) {
      assertThat(desk.itemOf(id)).hasAttribute("data-state", "canceled");
    }
    assertThat(desk.itemOf(failing))
        .containsText(seat.says("음성 인식에 실패했어요", "Speech recognition failed"));
    seat.picture("a05-history");
    ENGINES.mend();
    steps.tryAgain(failing);
    steps.downloadAll(done);
    steps.downloadSrt(done.getFirst());
  }

  @ParameterizedTest
  @EnumSource(names = "KO_KEYS", mode = EnumSource.Mode.EXCLUDE)
  void a07_from_a_load_to_subtitles_by_keys_alone(Persona way) {
    PersonaSession seat = seat(way);
    QueuePage desk = seat.desk();
    desk.open("queue");
    InputDriver keys = new InputDriver(seat.browser(), true);
    FileChooser chooser = keys.pickFiles();
    assertThat(chooser.isMultiple()).isTrue();
    Locator cards = desk.cards();
    keys.reach(cards.first());
    keys.key("ArrowRight");
    keys.key("Space");
    keys.key("Shift+ArrowRight");
    assertThat(seat.find("selection-count")).hasText(seat.says("선택 2개", "2 selected"));
    keys.reach(seat.find("btn-queue-add"));
    seat.picture("a07-bar");
    keys.key("Enter");
    assertThat(desk.items()).hasCount(2);
    assertThat(cards.nth(2)).isFocused();
    seat.enterDrawer();
    assertThat(seat.find("tab-queue")).isFocused();
    assertThat(keys.fault()).isEmpty();
    keys.key("Control+Enter");
    desk.awaitEmpty();
    assertThat(cards.nth(1)).hasAttribute("data-state", "done");
    assertThat(cards.nth(2)).hasAttribute("data-state", "done");
    keys.key("q");
    assertThat(cards.nth(2)).isFocused();
    keys.key("Enter");
    assertThat(seat.find("asset-detail")).isVisible();
    assertThat(keys.fault()).isEmpty();
    seat.picture("a07-detail");
    keys.key("Escape");
    assertThat(seat.find("asset-detail")).isHidden();
    assertThat(cards.nth(2)).isFocused();
    assertThat(keys.fault()).isEmpty();
  }

  private static Map<String, Object> options(String language) {
    return Map.of("sourceLang", language, "outputFormats", List.of("srt", "vtt", "txt"));
  }

  private List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> tag + "-" + i + ".mp4").toList();
  }
}
