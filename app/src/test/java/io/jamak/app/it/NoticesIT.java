package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import io.jamak.app.product.shared.TalkClips;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The bell: three jobs that were run together, and what a person hears of them. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesIT {
  private static final LocatorAssertions.ContainsTextOptions LONG =
      new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

  private static final ApiClient API = SharedProduct.api();
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void three_drafts_one_without_sound() {
    Path clip = Clips.distinct(SharedProduct.files(), 4, "notices");
    for (String name : List.of("둘째.mp4", "셋째.mp4")) {
      API.draft(API.upload(clip, name, "video/mp4"));
    }
    API.draft(API.upload(TalkClips.undecodable(clip), "소리 없음.mp4", "video/mp4"));
  }

  @Test
  @Order(1)
  void jobs_run_together_are_one_toast_one_notice_and_one_in_the_title() {
    page.navigate(SharedProduct.product().url() + "/dashboard?panel=queue");
    assertThat(browser.find("bell")).hasAttribute("data-unread", "0");
    browser.find("btn-run-n").click();

    assertThat(browser.find("toast").last()).containsText("2개 완료 · 1개 실패", LONG);
    assertThat(browser.find("toast")).hasCount(1);
    assertThat(browser.find("bell-count")).hasText("1");
    assertThat(page).hasTitle(Pattern.compile("^\\(1\\) .*Jamak$"));
  }

  @Test
  @Order(2)
  void the_count_outlives_a_sign_out() {
    page.navigate(SharedProduct.product().url() + "/usage");
    assertThat(page).hasTitle(Pattern.compile("^\\(1\\) .*Jamak$"));
    browser.find("account-menu").click();
    browser.find("sign-out").click();
    browser.find("login-submit").first().waitFor();
    browser.signIn(SharedProduct.product().url());
    assertThat(browser.find("bell-count")).hasText("1");
  }

  @Test
  @Order(3)
  void looking_ends_the_count_and_the_notice_opens_exactly_its_jobs() {
    String other = API.draft(API.upload(TalkClips.spoken(), "다른 영상.mp4", "video/mp4"));
    browser.find("bell").click();
    Locator notice = browser.find("notice");
    assertThat(notice).hasCount(1);
    assertThat(notice).containsText(Pattern.compile("외 2개: 2개 완료 · 1개 실패"));
    assertThat(browser.find("bell-count")).hasCount(0);
    assertThat(page).hasTitle(Pattern.compile("^[^(].*Jamak$"));
    pictures("bell");

    notice.click();
    page.waitForURL(Pattern.compile(".*/jobs\\?batch=[0-9a-f-]{36}$"));
    assertThat(browser.find("job-row")).hasCount(3);
    assertThat(page.locator("[data-job-id='" + other + "']")).hasCount(0);
    assertThat(page.locator("[data-testid=active-filter]")).containsText("함께 실행한 작업");
    browser.picture("bell-jobs");
  }

  @Test
  @Order(4)
  void whose_jobs_are_told_is_kept_and_nothing_is_asked_of_the_browser_without_a_click() {
    page.navigate(SharedProduct.product().url() + "/usage");
    browser.find("bell").click();
    assertThat(scope("mine")).hasAttribute("aria-pressed", "true");
    scope("all").click();
    assertThat(scope("all")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Escape");
    assertThat(browser.find("notice")).hasCount(0);

    page.reload();
    browser.find("bell").click();
    assertThat(scope("all")).hasAttribute("aria-pressed", "true");
    assertThat(browser.find("notice")).hasCount(1);
    assertThat(page.evaluate("Notification.permission")).isNotEqualTo("granted");
    page.keyboard().press("Escape");

    browser.find("lang-switch").first().click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    browser.find("bell").click();
    assertThat(browser.find("notice")).containsText("and 2 more: 2 done · 1 failed");
    pictures("bell-en");
  }

  private static Locator scope(String scope) {
    return page.locator("[data-testid=bell-scope][data-scope=" + scope + "]");
  }

  /** In both schemes and at a phone's width, where pictures are kept. */
  private static void pictures(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(390, 1440)) {
        page.setViewportSize(width, 900);
        browser.picture(name + "-" + scheme + "-" + width);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }
}
