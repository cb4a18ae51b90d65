package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.Looks;
import io.jamak.app.product.WebhookReceiver;
import io.jamak.app.product.WebhookReceiver.Message;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen on which owners say which other systems hear of ended jobs, and see what they did. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class WebhookScreenIT {
  private static final ApiClient API = SharedProduct.api();
  private static final String ASSET =
      """
      insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type, status)
      select uuidv7(), user_id, workspace_id, 'told.mp4', 'bare/told', 0, 'video/mp4', 'uploaded'
      from memberships order by workspace_id desc limit 1
      """;

  private static Browser browser;
  private static Page page;

  private WebhookReceiver receiver;

  @BeforeAll
  static void mayCopy() {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  /** The asset has no file, which nobody else expects. */
  @AfterAll
  static void forget() {
    Database.execute(
        SharedProduct.product(),
        "delete from webhook_deliveries"
            + " where job_id in (select id from jobs where filename = 'told.mp4')");
    Database.execute(SharedProduct.product(), "delete from jobs where filename = 'told.mp4'");
    Database.execute(SharedProduct.product(), "delete from assets where storage_key = 'bare/told'");
  }

  @BeforeEach
  void open() {
    receiver = WebhookReceiver.at(SharedProduct.RECEIVERS);
    page.setViewportSize(1440, 900);
    show();
  }

  @AfterEach
  void leave() {
    receiver.close();
    API.get("/api/webhooks")
        .get("items")
        .forEach(hook -> API.send("DELETE", "/api/webhooks/" + hook.get("id").asString(), null));
  }

  @Test
  void a_webhook_is_made_tried_and_deleted() {
    assertThat(browser.find("webhooks-empty")).containsText("아직 웹훅이 없어요");
    String secret = add();
    assertThat(card()).containsText("우리 보관소");
    assertThat(card()).containsText("작업 완료 · 작업 실패");
    assertThat(page.locator("body")).not().containsText(secret);

    press("webhook-test");
    assertThat(rows()).hasAttribute("data-state", "delivered");
    assertThat(card().locator("dl")).containsText("전달됨");
    assertThat(rows()).containsText("200");
    assertThat(browser.find("delivery-fresh")).isHidden();
    Message ping = receiver.messages().getFirst();
    assertThat(ping.isSignedWith(secret)).isTrue();
    assertThat(rows()).hasAttribute("data-delivery-id", ping.id());

    browser.find("delivery-resend").click();
    awaitMessages(2);
    assertThat(rows()).containsText("2번");
    assertThat(rows()).hasAttribute("data-state", "delivered");
    assertThat(browser.find("delivery-resend")).isFocused();
    assertThat(receiver.messages()).extracting(Message::id).containsOnly(ping.id());

    renewAndDelete(secret);
  }

  /** While the form is open, what is refused stands at its field. */
  private String add() {
    press("webhook-add");
    Locator url = browser.find("webhook-url");
    assertThat(url.locator("input")).isFocused();
    browser.fill("webhook-url", "hook");
    page.keyboard().press("Enter");
    assertThat(url).containsText("https://hooks.example.com/jamak 같은 주소를");
    browser.fill("webhook-url", "https://127.0.0.1/inside");
    press("webhook-save");
    assertThat(url).containsText("https와 공개된 주소를 사용해 주세요");
    browser.picture("webhook-form");
    for (String name : List.of("작업 완료", "작업 실패")) {
      page.getByLabel(name).uncheck();
    }
    press("webhook-save");
    assertThat(browser.find("webhook-events")).containsText("하나 이상 골라 주세요");
    for (String name : List.of("작업 완료", "작업 실패")) {
      page.getByLabel(name).check();
    }
    browser.fill("webhook-description", "우리 보관소");
    browser.fill("webhook-url", receiver.url() + "/hook");
    page.keyboard().press("Enter");
    return keepSecret("webhook-add");
  }

  private static String keepSecret(String opener) {
    Locator field = browser.find("webhook-secret").locator("input");
    field.waitFor();
    String secret = field.inputValue();
    assertThat(secret).startsWith("whsec_");
    assertThat(page.getByText("다시 볼 수 없어요")).isVisible();
    press("secret-copy");
    assertThat(page.getByText("복사했어요")).isVisible();
    assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(secret);
    browser.picture("webhook-secret");
    press("secret-done");
    assertThat(browser.find("webhook-secret")).hasCount(0);
    assertThat(browser.find(opener)).isFocused();
    return secret;
  }

  private void renewAndDelete(String former) {
    press("webhook-renew");
    assertThat(page.getByText("하루 동안은 이전 키로도 함께 서명하니")).isVisible();
    page.locator("vaadin-confirm-dialog > vaadin-button[slot=confirm-button]").click();
    String renewed = keepSecret("webhook-renew");
    press("webhook-test");
    awaitMessages(3);
    Message both = receiver.messages().getLast();
    assertThat(both.isSignedWith(renewed)).isTrue();
    assertThat(both.isSignedWith(former)).isTrue();
    assertThat(rows()).hasCount(2);

    press("webhook-delete");
    assertThat(page.locator("vaadin-confirm-dialog > vaadin-button[slot=cancel-button]"))
        .isFocused();
    page.keyboard().press("Enter");
    assertThat(browser.find("webhook-delete")).isFocused();
    press("webhook-delete");
    page.locator("vaadin-confirm-dialog > vaadin-button[slot=confirm-button]").click();
    assertThat(card()).hasCount(0);
    assertThat(browser.find("webhooks-empty")).isVisible();
    assertThat(browser.find("webhook-add")).isFocused();
  }

  @Test
  void it_is_switched_off_and_on_and_says_when_its_receiver_is_gone() {
    try (WebhookReceiver gone =
        WebhookReceiver.at(
            SharedProduct.RECEIVERS, (exchange, _) -> exchange.sendResponseHeaders(410, -1))) {
      make(gone, "job.canceled");
      show();
      press("webhook-enable");
      assertThat(card()).hasAttribute("data-state", "off");
      press("webhook-enable");
      assertThat(card()).hasAttribute("data-state", "on");
      press("webhook-test");
      assertThat(card()).hasAttribute("data-state", "gone");
      assertThat(card()).containsText("없어졌다고 답해서 껐어요");
      assertThat(rows()).containsText("받는 쪽이 없어졌다고 답해서 웹훅을 껐어요");
      press("webhook-edit");
      browser.fill("webhook-description", "옛 주소");
      press("webhook-save");
      assertThat(card()).containsText("옛 주소");
      assertThat(browser.find("webhook-edit")).isFocused();
      press("webhook-enable");
      assertThat(card()).hasAttribute("data-state", "on");
    }
  }

  @Test
  void an_ended_job_is_told_and_counted_and_moves_no_row_by_itself() {
    Database.execute(SharedProduct.product(), ASSET);
    make(receiver, "job.canceled");
    show();
    press("webhook-test");
    assertThat(rows()).hasAttribute("data-state", "delivered");
    String ping = rows().getAttribute("data-delivery-id");

    String job = API.draft(API.get("/api/assets").get("items").get(0).get("id").asString());
    API.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(job)));
    assertThat(browser.find("delivery-fresh")).hasText("새 메시지 1개 보기");
    assertThat(rows()).hasAttribute("data-delivery-id", String.valueOf(ping));
    press("delivery-fresh");
    assertThat(rows()).hasCount(2);
    assertThat(rows().first()).hasAttribute("data-state", "delivered");
    assertThat(rows().first().locator("a")).hasAttribute("href", "jobs?id=" + job);
    page.reload();
    assertThat(rows()).hasCount(2);
    lookAround();
  }

  /** In both languages and colours, wide and narrow. */
  private static void lookAround() {
    Looks looks = new Looks(page);
    for (int width : new int[] {1440, 390}) {
      page.setViewportSize(width, 900);
      looks.axe("webhooks " + width);
      looks.note("webhooks " + width, looks.outside());
      looks.note("webhooks " + width, looks.smallerThan(24));
      browser.picture("webhooks-ko-" + width);
    }
    // the header hides a name by its size where it is narrow
    page.setViewportSize(1440, 900);
    looks.note("webhooks", looks.textBelow(12));
    page.setViewportSize(390, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    looks.axe("webhooks dark");
    browser.picture("webhooks-dark-390");
    page.setViewportSize(1440, 900);
    browser.find("lang-switch").click();
    try {
      assertThat(card()).containsText("Job canceled");
      browser.picture("webhooks-dark-en-1440");
    } finally {
      browser.find("lang-switch").click();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
    assertThat(looks.found()).isEmpty();
  }

  @Test
  void members_read_who_manages_webhooks_and_have_no_way_there() {
    assertThat(browser.find("webhooks-link")).isVisible();
    Database.execute(SharedProduct.product(), "update memberships set role = 'member'");
    try (Browser member = new Browser("ko", ColorScheme.LIGHT)) {
      member.signIn(SharedProduct.place().url());
      member.page().navigate(SharedProduct.place().url() + "/webhooks");
      assertThat(member.find("webhooks-hint")).containsText("워크스페이스 소유자가 관리해요");
      assertThat(member.find("webhooks-link")).isHidden();
      assertThat(member.find("webhook-add")).isHidden();
    } finally {
      Database.execute(SharedProduct.product(), "update memberships set role = 'owner'");
    }
  }

  private static void show() {
    page.navigate(SharedProduct.place().url() + "/webhooks");
    browser.find("webhooks-hint").waitFor();
  }

  private static void make(WebhookReceiver told, String event) {
    API.post("/api/webhooks", Map.of("url", told.url() + "/hook", "events", List.of(event)));
  }

  private static void press(String testId) {
    browser.find(testId).click();
  }

  private void awaitMessages(int count) {
    Awaitility.await(count + " messages")
        .atMost(Duration.ofSeconds(20))
        .until(() -> receiver.messages().size() == count);
  }

  private static Locator card() {
    return browser.find("webhook-card");
  }

  private static Locator rows() {
    return browser.find("delivery-row");
  }
}
