package io.jamak.app.it.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.Looks;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saved views of the list of /jobs (J4), with the jobs of {@link ManyJobs}. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class JobViewsIT {
  private static final ApiClient API = SharedProduct.api();

  /** Makes a colleague whose the view is from then on. */
  private static final String GIVE_AWAY =
      """
      with colleague as (
        insert into users (id, email, password_hash) values (uuidv7(), 'colleague@example.com', '-') returning id
      ), member as (
        insert into memberships (user_id, workspace_id, role)
        select colleague.id, (select workspace_id from job_views), 'member' from colleague
      ) update job_views set user_id = (select id from colleague)
      """;

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void seed() {
    ManyJobs.seed();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  @AfterAll
  static void leave() {
    ManyJobs.clear();
  }

  @BeforeEach
  void wide() {
    page.setViewportSize(1440, 900);
  }

  @AfterEach
  void forget() {
    Database.execute(SharedProduct.product(), "delete from job_views");
    Database.execute(
        SharedProduct.product(),
        "delete from memberships where user_id in (select id from users where email like 'colleague@%')");
    Database.execute(SharedProduct.product(), "delete from users where email like 'colleague@%'");
  }

  @Test
  void j4_what_is_shown_is_saved_marked_when_it_changes_and_saved_again() {
    list().go("/jobs?status=failed&sort=duration");
    assertThat(mark()).isEmpty();
    browser.find("btn-view-save").click();
    assertThat(browser.find("view-name")).isFocused();
    page.keyboard().press("Enter");
    assertThat(browser.find("view-problem")).hasText("이름을 적어 주세요.");
    browser.picture("job-views-dialog");
    page.keyboard().type("아침 점검");
    page.keyboard().press("Enter");
    assertThat(views()).hasText("아침 점검");
    page.waitForURL(Pattern.compile(".*\\?status=failed&sort=duration&view=[0-9a-f-]{36}"));

    list().chip("succeeded").click();
    assertThat(mark()).hasText("저장 안 됨");
    browser.picture("job-views-unsaved");
    page.reload();
    assertThat(mark()).hasText("저장 안 됨");
    act("view-revert");
    assertThat(mark()).isEmpty();
    assertThat(list().chip("succeeded")).hasAttribute("aria-pressed", "false");

    list().chip("succeeded").click();
    browser.find("btn-view-save").click();
    assertThat(mark()).isEmpty();
    assertThat(stored("query")).isEqualTo("status=succeeded%2Cfailed&sort=duration");
    page.getByText("되돌리기").first().click();
    assertThat(mark()).hasText("저장 안 됨");
    assertThat(stored("query")).isEqualTo("status=failed&sort=duration");
  }

  @Test
  void j4_a_name_that_is_taken_is_said_at_the_field_and_a_view_is_renamed_and_deleted() {
    save("하나", "status=failed");
    save("둘", "status=succeeded");
    list().go("/jobs");
    choose("하나");
    act("view-rename");
    browser.fill("view-name", "둘");
    page.keyboard().press("Enter");
    assertThat(browser.find("view-problem")).containsText("같은 이름의 보기가 이미 있어요");
    assertThat(browser.find("view-name")).isFocused();
    browser.fill("view-name", "셋");
    browser.find("view-shared").check();
    page.keyboard().press("Control+Enter");
    assertThat(views()).hasText("셋");
    act("view-unshare");
    assertThat(page.getByText("이제 나만 볼 수 있어요: 셋").first()).isVisible();

    act("view-delete");
    page.getByRole(AriaRole.DIALOG).getByText("삭제", exactly()).click();
    assertThat(views()).hasText("보기");
    assertThat(list().chip("failed")).hasAttribute("aria-pressed", "true");
    assertThat(API.get("/api/job-views").get("items")).hasSize(1);
  }

  @Test
  void j4_a_link_opens_a_colleagues_view_says_when_it_is_another_and_when_it_is_gone() {
    String id = save("모두의 실패", "status=failed&sort=failures_first");
    list().go("/jobs?view=" + id);
    act("view-share");
    act("view-link");
    Object link = page.evaluate("() => navigator.clipboard.readText()");
    assertThat(link).isEqualTo(SharedProduct.place().url() + "/jobs?view=" + id);
    Database.execute(SharedProduct.product(), GIVE_AWAY);

    page.navigate(String.valueOf(link));
    assertThat(views()).hasText("모두의 실패");
    assertThat(list().chip("failed")).hasAttribute("aria-pressed", "true");
    page.waitForURL("**/jobs?status=failed&sort=failures&view=" + id);
    assertThat(mark()).isEmpty();
    Database.execute(
        SharedProduct.product(), "update job_views set query = 'status=failed', version = 9");
    page.reload();
    assertThat(mark()).hasText("저장 안 됨");

    views().click();
    assertThat(menu()).containsText("공유된 보기");
    assertThat(menu().locator("[data-act=view-" + id + "]")).containsText("colleague@example.com");
    page.keyboard().press("Escape");
    assertThat(views()).isFocused();
    browser.find("btn-view-acts").click();
    assertThat(menu().locator("[data-act=view-rename]")).hasCount(0);
    page.keyboard().press("Escape");

    Database.execute(SharedProduct.product(), "delete from job_views");
    page.navigate(String.valueOf(link));
    assertThat(page.getByText("이 보기는 삭제됐거나 더는 공유되지 않아요.").first()).isVisible();
    assertThat(views()).hasText("보기");
    page.waitForURL("**/jobs");
  }

  @Test
  void j4_ready_made_views_are_chosen_by_keyboard_and_left_by_showing_all() {
    list().go("/jobs");
    views().focus();
    page.keyboard().press("Enter");
    assertThat(menu().locator("[data-act=view-none]")).isFocused();
    for (String key : List.of("ArrowDown", "ArrowDown", "ArrowDown", "Enter")) {
      page.keyboard().press(key);
    }
    assertThat(views()).hasText("내 작업");
    page.waitForURL("**/jobs?person=*&view=mine");
    assertThat(mark()).isEmpty();
    list().chip("failed").click();
    assertThat(mark()).hasText("저장 안 됨");
    assertThat(browser.find("btn-view-save")).hasText("보기로 저장");
    browser.find("btn-clear-filters").click();
    assertThat(views()).hasText("보기");
    page.waitForURL("**/jobs");
  }

  @Test
  void g9_everybody_can_read_the_menus_of_views() {
    Looks looks = new Looks(page);
    save("아침 점검: 밤사이 실패한 모든 것", "status=failed");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {1440, 390}) {
        page.setViewportSize(width, 800);
        list().go("/jobs");
        choose("아침 점검");
        list().chip("succeeded").click();
        assertThat(mark()).isVisible();
        views().click();
        assertThat(menu()).isVisible();
        browser.picture("job-views-" + scheme + "-" + width);
        looks.axe("views " + scheme + " " + width);
        page.keyboard().press("Escape");
        browser.find("btn-view-acts").click();
        browser.picture("job-views-acts-" + scheme + "-" + width);
        page.keyboard().press("Escape");
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(looks.found()).isEmpty();
    page.setViewportSize(1440, 900);
    browser.find("lang-switch").click();
    try {
      assertThat(mark()).hasText("Not saved");
      browser.picture("job-views-en");
      browser.find("btn-columns").click();
      assertThat(browser.find("column-choice").locator("li:has-text('Made by')"))
          .containsText("No room for it now");
      browser.picture("job-columns-en");
    } finally {
      page.keyboard().press("Escape"); // the dialog, also where it did not say so
      browser.find("lang-switch").click();
    }
  }

  private static String save(String name, String query) {
    return API.post("/api/job-views", Map.of("name", name, "query", query)).get("id").asString();
  }

  private static String stored(String field) {
    return API.get("/api/job-views").get("items").get(0).get(field).asString();
  }

  private static void choose(String name) {
    views().click();
    menu().getByText(name).click();
    assertThat(views()).containsText(name);
  }

  private static void act(String id) {
    browser.find("btn-view-acts").click();
    menu().locator("[data-act=" + id + "]").click();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator views() {
    return browser.find("btn-views");
  }

  private static Locator mark() {
    return browser.find("view-unsaved");
  }

  private static Locator menu() {
    return browser.find("context-menu");
  }

  private static JobTable list() {
    return new JobTable(page, browser);
  }
}
