package io.jamak.api.account;

import io.jamak.api.security.CallerContext;
import io.jamak.api.security.JamakPrincipal;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.account.Plan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells browser code and programs who they are and what they may use. */
@RestController
@Tag(name = "session")
class SessionController {
  private final CallerContext callers;
  private final AccountRepository accounts;
  private final ApiSettings settings;

  SessionController(CallerContext callers, AccountRepository accounts, ApiSettings settings) {
    this.callers = callers;
    this.accounts = accounts;
    this.settings = settings;
  }

  @GetMapping("/api/session")
  @Operation(summary = "The caller, the plan, and the token that writes by session need")
  Session session(HttpServletRequest request) {
    JamakPrincipal principal = callers.principal();
    return new Session(
        new User(principal.getUsername()),
        new Workspace(principal.caller().workspaceId().toString(), principal.workspaceName()),
        principal.caller().role().name().toLowerCase(Locale.ROOT),
        csrfToken(request),
        accounts.plan(principal.caller().workspaceId()),
        settings.storageOrigin());
  }

  /** None for programs: their token is proof enough, and they keep no session. */
  private static @Nullable String csrfToken(HttpServletRequest request) {
    boolean bySession = request.getSession(false) != null;
    return bySession && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : null;
  }

  record Session(
      User user,
      Workspace workspace,
      String role,
      @Nullable String csrfToken,
      Plan plan,
      String storageOrigin) {}

  record User(String email) {}

  record Workspace(String id, String name) {}
}
