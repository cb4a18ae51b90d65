package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Media;
import io.jamak.app.product.Place;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue drawer and the history: rules Q1 to Q9 and B5. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class DashboardQueueIT {
  private static Browser browser;
  private static QueuePage desk;
  private static String talk = "";

  @BeforeAll
  static void open() {
    Place place = SharedProduct.place();
    Path video = Media.sample("talk.mp4", place.files());
    talk = place.api().upload(video, "큐 영상 긴 강연.mp4", "video/mp4");
    List<String> shorts = QueuePage.shelve(place);
    desk = new QueuePage(place, shorts, browser);
  }

  @Test
  void q1_tabs_turn_by_arrow_keys_and_stand_in_the_address() {
    desk.open("queue");
    desk.browser.find("tab-queue").focus();
    desk.page().keyboard().press("ArrowRight");
    assertThat(desk.browser.find("tab-history")).isFocused();
    assertThat(desk.page()).hasURL(Pattern.compile("tab=history"));
    desk.page().reload();
    assertThat(desk.browser.find("tab-history")).hasAttribute("aria-selected", "true");
  }

  @Test
  void q2_items_are_selected_like_cards_by_mouse_and_keyboard() {
    desk.open("queue");
    desk.drafts(5, Map.of());
    desk.choose(desk.items().nth(0), KeyboardModifier.CONTROL);
    desk.choose(desk.items().nth(2), KeyboardModifier.SHIFT);
    Locator chosen = desk.page().locator("[data-testid='queue-item'][aria-selected='true']");
    assertThat(chosen).hasCount(3);
    assertThat(desk.browser.find("btn-run-n")).hasText("3개 작업 실행");
    desk.page().keyboard().press("Escape");
    assertThat(chosen).hasCount(0);
    desk.items().nth(3).focus();
    desk.page().keyboard().press("Space");
    desk.page().keyboard().press("Shift+ArrowDown");
    assertThat(chosen).hasCount(2);
    desk.page().keyboard().press("Control+a");
    assertThat(chosen).hasCount(5);
  }

  @Test
  void q2_tab_goes_through_one_item_and_then_on_to_the_button() {
    desk.open("queue");
    desk.drafts(3, Map.of());
    Locator item = desk.items().nth(1);
    item.focus();
    int controls = item.locator("button, input").count();
    for (int stop = 0; stop < controls; stop++) {
      desk.page().keyboard().press("Tab");
      assertThat(item.locator(":focus")).hasCount(1);
    }
    desk.page().keyboard().press("Tab");
    assertThat(desk.browser.find("btn-run-n")).isFocused();
    desk.page().keyboard().press("Shift+Tab");
    assertThat(item.locator("button").last()).isFocused();
  }

  @Test
  void q3_only_what_was_touched_is_sent_and_what_differs_is_said() {
    desk.open("queue");
    String plain = desk.draft(desk.shorts.get(0), Map.of());
    String spanish =
        desk.draft(desk.shorts.get(1), Map.of("translate", true, "targetLang", List.of("es")));
    String text = desk.draft(desk.shorts.get(2), Map.of("outputFormats", List.of("srt", "txt")));
    assertThat(desk.items()).hasCount(3);
    desk.choose(desk.items().nth(0), KeyboardModifier.CONTROL);
    desk.choose(desk.items().nth(2), KeyboardModifier.CONTROL);
    desk.browser.find("btn-queue-options").click();
    assertThat(desk.browser.find("options-preview")).hasText("2개 중 0개 변경");
    desk.browser.find("scope-1").check();
    assertThat(desk.form()).containsText("여러 값");
    desk.form().locator("#translate").check();
    desk.apply().click();
    assertThat(desk.form().locator("[role=alert]")).containsText("번역할 언어를 하나 이상");
    desk.form().locator("#target-es").check();
    assertThat(desk.browser.find("options-preview")).hasText("3개 중 2개 변경");
    Request sent = desk.page().waitForRequest("**/api/jobs/bulk", desk.apply()::click);
    JsonNode body = JsonMapper.shared().readTree(sent.postData());
    assertThat(body.get("jobIds").size()).isEqualTo(3);
    assertThat(body.get("optionsPartial").propertyNames()).containsOnly("translate", "targetLang");
    assertThat(desk.itemsWith("스페인어")).hasCount(3);
    assertThat(desk.formats(text)).containsExactly("srt", "txt");
    assertThat(desk.formats(plain)).isEqualTo(desk.formats(spanish)).containsExactly("srt", "vtt");
  }

  @Test
  void q3_a_pair_that_no_engine_translates_any_more_is_said_below_its_field() {
    desk.translatesOnly("en>fr");
    desk.open("queue");
    desk.draft(
        desk.shorts.get(0),
        Map.of("sourceLang", "en", "translate", true, "targetLang", List.of("es")));
    desk.browser.find("btn-queue-options").click();
    desk.form().locator("#format-txt").check();
    desk.apply().click();
    assertThat(desk.form().locator("[role=alert]")).containsText("영어 → 스페인어");
    desk.page().keyboard().press("Escape");
    assertThat(desk.form()).hasCount(0);
    desk.page().unrouteAll();
  }

  @Test
  void q3_a_preset_keeps_options_under_a_name_and_fills_the_form() {
    desk.open("queue");
    desk.draft(desk.shorts.get(0), Map.of());
    desk.browser.find("btn-queue-options").click();
    desk.form().locator("#format-txt").check();
    desk.browser.find("preset-save-as").click();
    desk.page().locator("#preset-name").fill("글로도");
    desk.page().keyboard().press("Enter");
    assertThat(desk.page().locator("jamak-options-presets")).containsText("저장했어요");
    desk.page().keyboard().press("Escape");
    assertThat(desk.form()).hasCount(0);
    desk.show("queue");
    desk.browser.find("btn-queue-options").click();
    assertThat(desk.form().locator("#format-txt")).not().isChecked();
    desk.page().locator("#preset").selectOption("글로도");
    assertThat(desk.form().locator("#format-txt")).isChecked();
    desk.apply().click();
    assertThat(desk.items()).containsText("SRT, VTT, TXT");
  }

  @Test
  void q4_a_double_click_runs_each_job_once_and_shows_it_before_the_answer() {
    desk.open("queue");
    desk.drafts(2, Map.of());
    List<Route> held = new ArrayList<>();
    desk.page().route("**/api/jobs/bulk/run", held::add);
    desk.browser.find("btn-run-n").dblclick();
    desk.page().keyboard().press("Enter");
    Locator queued = desk.page().locator("[data-testid='queue-item'][data-state='queued']");
    assertThat(queued).hasCount(2);
    desk.page().waitForCondition(() -> !held.isEmpty());
    assertThat(held).hasSize(1);
    desk.page().unroute("**/api/jobs/bulk/run");
    held.getFirst().resume();
    desk.awaitEmpty();
  }

  @Test
  void q5_what_is_in_the_queue_is_not_added_again() {
    desk.open("queue");
    desk.draft(desk.shorts.get(8), Map.of());
    assertThat(desk.items()).hasCount(1);
    desk.choose(desk.card("9.mp4"), KeyboardModifier.CONTROL);
    desk.choose(desk.card("8.mp4"), KeyboardModifier.CONTROL);
    desk.browser.find("btn-queue-add").click();
    assertThat(desk.browser.find("toast").last()).containsText("이미 큐에 있는 1개는 건너뛰었어요");
    assertThat(desk.items()).hasCount(2);
    assertThat(desk.jobIds("draft")).hasSize(2);
  }

  @Test
  void q6_a_draft_that_was_taken_out_comes_back_by_undo() {
    desk.open("queue");
    desk.drafts(2, Map.of("outputFormats", List.of("txt")));
    desk.items().nth(0).focus();
    desk.page().keyboard().press("Delete");
    assertThat(desk.items()).hasCount(1);
    assertThat(desk.items().nth(0)).isFocused();
    desk.browser.find("toast").getByText("되돌리기").click();
    assertThat(desk.items()).hasCount(2);
    assertThat(desk.item("1.mp4")).containsText("TXT");
  }

  @Test
  void g11_the_focus_goes_on_when_its_item_leaves_by_itself() {
    desk.open("queue");
    List<String> ids = desk.drafts(3, Map.of());
    for (int left : List.of(2, 1, 0)) {
      desk.items().nth(left == 2 ? 1 : 0).focus();
      String focused = desk.focused();
      desk.api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(focused)));
      assertThat(desk.items()).hasCount(left);
      assertThat(left > 0 ? desk.items().nth(left - 1) : desk.browser.find("tab-queue"))
          .isFocused();
    }
    assertThat(ids).allMatch(id -> desk.status(id).equals("canceled"));
  }

  @Test
  void q6_a_job_that_answers_no_more_is_cancelled_by_force() {
    desk.open("queue");
    String id = desk.api.run(talk, Map.of());
    desk.api.awaitJob(id, Duration.ofSeconds(30), Set.of("running"));
    desk.hold(id);
    try (DeafWindow window = new DeafWindow(desk)) {
      Locator item = window.page().locator("[data-job-id='" + id + "']");
      assertThat(item).hasAttribute("data-state", "processing", QueuePage.within(30));
      window.awaitSilent(item); // what was begun before goes on first
      item.locator("button[aria-label='강제 취소']").click();
      window.page().locator("jamak-dialog footer button.primary").click();
      QueuePage.awaitGone(item);
    }
    assertThat(desk.status(id)).isEqualTo("canceled");
  }

  @Test
  void q7_a_cancelled_job_is_tried_again_with_the_options_it_had() {
    desk.open("history");
    String id = desk.draft(desk.shorts.get(3), Map.of("outputFormats", List.of("txt")));
    desk.api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(id)));
    assertThat(desk.itemOf(id)).hasAttribute("data-state", "canceled");
    desk.itemOf(id).getByLabel("같은 옵션으로 다시 실행").click();
    JsonNode again = desk.attemptAfter(id);
    assertThat(again.get("options")).isEqualTo(desk.job(id).get("options"));
    assertThat(desk.formats(again.get("id").asString())).containsExactly("txt");
    assertThat(desk.itemOf(id)).hasAttribute("data-state", "canceled");
    desk.api.awaitAllEnded(Duration.ofSeconds(40));
  }

  @Test
  void the_order_of_drafts_is_their_priority_by_dragging_and_by_keys() {
    desk.open("queue");
    List<String> ids = desk.drafts(3, Map.of());
    desk.items().nth(2).hover();
    Locator grip = desk.items().nth(2).locator("[data-testid='queue-grip']");
    Page page = desk.page();
    var from = grip.boundingBox();
    var to = desk.items().nth(0).boundingBox();
    page.mouse().move(from.x + 12, from.y + 12);
    page.mouse().down();
    page.mouse().move(to.x + 20, to.y + 4, new Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
    desk.awaitOrder(List.of(ids.get(2), ids.get(0), ids.get(1)));
    desk.items().nth(2).focus();
    page.keyboard().press("Alt+ArrowUp");
    desk.awaitOrder(List.of(ids.get(2), ids.get(1), ids.get(0)));
    assertThat(desk.items().nth(1)).isFocused();
    assertThat(desk.items().nth(1)).hasAttribute("data-job-id", ids.get(1));
  }

  @Test
  void q9_every_tab_and_every_reload_show_the_same_queue() {
    desk.open("queue");
    try (Page other = desk.queueOf(desk.page().context())) {
      String id = desk.draft(desk.shorts.get(4), Map.of());
      for (Page page : List.of(desk.page(), other)) {
        assertThat(page.locator("[data-job-id='" + id + "']")).isVisible();
      }
      other.reload();
      assertThat(other.locator("[data-job-id='" + id + "']")).isVisible();
    }
  }

  @Test
  void b5_what_a_run_takes_and_its_options_stand_beside_the_button() {
    desk.open("queue");
    desk.choose(desk.card("7.mp4"), KeyboardModifier.CONTROL);
    assertThat(desk.browser.find("run-estimate")).hasText(Pattern.compile("3초 예상 · 남은 한도 .+"));
    desk.browser.find("btn-change-options").click();
    desk.form().locator("#format-json").check();
    desk.apply().click();
    assertThat(desk.browser.find("selection-bar")).containsText("JSON");
    Request run =
        desk.page().waitForRequest("**/api/jobs", desk.browser.find("btn-run-now")::click);
    assertThat(run.postData()).contains("\"json\"").contains("\"mode\":\"queued\"");
    desk.api.awaitAllEnded(Duration.ofSeconds(40));
  }
}
