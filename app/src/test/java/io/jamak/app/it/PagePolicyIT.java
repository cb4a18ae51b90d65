package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that somebody brings into a page of ours do not run, and all of ours do. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class PagePolicyIT {
  private static final String ATTACK =
      """
      async () => {
        window.ran = [];
        const box = document.createElement('div');
        document.body.append(box);
        box.innerHTML = `<img src="jamak/none.png" onerror="ran.push('handler')">
          <a href="javascript:ran.push('link')">x</a>
          <iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>`;
        for (const [name, value] of [['textContent', "ran.push('inline')"],
          ['src', "data:text/javascript,ran.push('data')"], ['src', 'https://evil.invalid/a.js']]) {
          const script = document.createElement('script');
          script[name] = value;
          box.append(script);
        }
        box.querySelector('a').click();
        setTimeout("ran.push('timer')");
        for (const make of [() => eval("ran.push('eval')"), () => new Function("ran.push('made')")()]) {
          await new Promise((done) => setTimeout(() => { done(); make(); }));
        }
        await new Promise((done) => box.querySelector('img').complete ? done()
          : box.querySelector('img').addEventListener('error', done));
        await new Promise((done) => setTimeout(done));
        return window.ran;
      }
      """;

  private static Browser browser;
  private static Page page;

  /** What an attack left behind is told when its page goes, and is no screen's fault. */
  @AfterEach
  void leave() {
    page.navigate("about:blank");
    browser.takeRefusals();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dashboard",
        "jobs",
        "jobs?view=timeline",
        "usage",
        "engines",
        "webhooks",
        "login"
      })
  void a_script_that_was_brought_in_does_not_run(String screen) {
    String policy = open(screen).headerValue("content-security-policy");
    assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe-eval");
    assertThat(browser.takeRefusals()).as("by the screen itself").isEmpty();

    assertThat(page.evaluate(ATTACK)).isEqualTo(List.of());

    browser.awaitRefusals(
        "script-src-attr inline",
        "script-src-elem data",
        "script-src-elem https://evil.invalid/a.js",
        "script-src-elem inline  at /",
        "script-src-elem inline  at srcdoc",
        "script-src eval");
  }

  @Test
  void each_page_has_a_nonce_of_its_own() {
    String first = open("usage").headerValue("content-security-policy");
    assertThat(open("usage").headerValue("content-security-policy")).isNotEqualTo(first);
  }

  @Test
  void nothing_goes_to_another_host() {
    open("usage");
    Object failed =
        page.evaluate(
            "() => fetch('https://evil.invalid/', {mode: 'no-cors'}).then(() => 'sent', () =>"
                + " 'kept')");
    assertThat(failed).isEqualTo("kept");
    browser.awaitRefusals("connect-src https://evil.invalid");
  }

  private static Response open(String screen) {
    Response response = page.navigate(SharedProduct.product().url() + "/" + screen);
    Locator main = page.locator("vaadin-app-layout, .login-page").first();
    main.waitFor();
    return response;
  }
}
