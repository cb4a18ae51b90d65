package io.jamak.ui.signin;

import io.jamak.ui.security.PagePolicy;
import io.jamak.ui.shell.Choices;
import io.jamak.ui.words.JamakWords;
import io.jamak.ui.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * Sign-in by e-mail and password; a plain form, so that password managers understand it. Every text
 * is there in both languages, so that switching loses nothing that was typed.
 */
final class SignInPage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)(?::([\\w.]+))?}}");
  private static final String TEMPLATE = read();

  private final PagePolicy policy;
  private final JamakWords words;

  SignInPage(PagePolicy policy, JamakWords words) {
    this.policy = policy;
    this.words = words;
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String nonce = policy.putOn(request, response);
    Language language = Choices.language(request.getCookies());
    String page =
        PLACE
            .matcher(TEMPLATE)
            .replaceAll(found -> Matcher.quoteReplacement(fill(found, request, language, nonce)));
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(page);
  }

  private String fill(
      MatchResult found, HttpServletRequest request, Language language, String nonce) {
    String key = Objects.requireNonNullElse(found.group(2), "");
    return switch (found.group(1)) {
      case "lang" -> language.tag();
      case "nonce" -> nonce;
      case "scheme" -> Choices.colors(request.getCookies()).css();
      case "csrfName" -> token(request).getParameterName();
      case "csrf" -> HtmlUtils.htmlEscape(token(request).getToken());
      case "t" -> text(key, language);
      case "in" -> inBoth(key);
      case "otherLang" -> language.other().tag();
      case "other" -> language.other().ownName();
      case "chosen" -> Choices.colors(request.getCookies()).code().equals(key) ? "selected" : "";
      case "reason" -> reason(request).map(why -> note(why, language)).orElse("");
      case String unknown -> throw new IllegalStateException(unknown);
    };
  }

  private String note(Reason why, Language language) {
    String key = "login." + why.name().toLowerCase(Locale.ROOT);
    return "<p class=\"%s\" role=\"alert\" %s>%s</p>"
        .formatted(
            why == Reason.EXPIRED ? "login-failure login-note" : "login-failure",
            inBoth(key),
            text(key, language));
  }

  private String inBoth(String key) {
    return "data-ko=\"%s\" data-en=\"%s\""
        .formatted(text(key, Language.KO), text(key, Language.EN));
  }

  private String text(String key, Language language) {
    return HtmlUtils.htmlEscape(words.getTranslation(key, language.locale()));
  }

  /** Why somebody stands here who was inside before, or tried to be. */
  private enum Reason {
    /** The last try was refused. */
    FAILED("error"),
    /** The session ended. */
    EXPIRED("expired"),
    /** The page's token is none of ours, or the browser has restarted since. */
    STALE("stale"),
    /** The browser keeps no cookies, so no session holds. */
    COOKIES("cookies");

    private final String parameter;

    Reason(String parameter) {
      this.parameter = parameter;
    }
  }

  private static Optional<Reason> reason(HttpServletRequest request) {
    return Arrays.stream(Reason.values())
        .filter(reason -> request.getParameter(reason.parameter) != null)
        .findFirst();
  }

  private static CsrfToken token(HttpServletRequest request) {
    return (CsrfToken)
        Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()), "CSRF token");
  }

  private static String read() {
    try (InputStream in = SignInPage.class.getResourceAsStream("sign-in.html")) {
      return new String(
          Objects.requireNonNull(in, "sign-in.html").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
