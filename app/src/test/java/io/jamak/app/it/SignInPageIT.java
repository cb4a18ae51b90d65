package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.jamak.app.product.Browser;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.app.product.shared.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sign-in page says to whoever is sent there. */
@SuppressWarnings("NullAway.Init") // filled by the extension
@SignedIn
class SignInPageIT {
  private static Browser browser;

  @Test
  void a_session_that_ended_says_so_on_the_sign_in_page() {
    try (BrowserContext other = browser.another(new NewContextOptions())) {
      other.clearCookies();
      other.addCookies(
          List.of(
              new Cookie("JAMAK_SESSION", "0".repeat(32)).setUrl(SharedProduct.product().url())));
      Page late = other.newPage();
      late.navigate(SharedProduct.product().url() + "/dashboard");
      assertThat(late.getByRole(AriaRole.ALERT)).containsText("로그인이 만료됐어요");
      late.navigate(SharedProduct.product().url() + "/login?cookies");
      assertThat(late.getByRole(AriaRole.ALERT)).containsText("브라우저가 쿠키를 막고");
    }
  }
}
