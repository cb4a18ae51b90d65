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

  /**
   * Tells who is calling, under which plan, and the token that writes by session need.
   *
   * @return the caller
   */
  @GetMapping("/api/session")
  @Operation(operationId = "getSession")
  Session session(HttpServletRequest request) {
    JamakPrincipal principal = callers.principal();
    return new Session(
        new User(principal.caller().userId().toString(), principal.getUsername()),
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

  /**
   * Who is calling.
   *
   * @param user the person
   * @param workspace the workspace whose assets and jobs the caller sees
   * @param role {@code owner} or {@code member}; only owners delete assets
   * @param csrfToken value for the header {@code X-CSRF-TOKEN} of writes by session; null for
   *     programs, which need none
   * @param plan what the workspace may use
   * @param storageOrigin where presigned URLs of parts lead, as an origin ({@code
   *     https://storage.example.org})
   */
  record Session(
      User user,
      Workspace workspace,
      String role,
      @Nullable String csrfToken,
      Plan plan,
      String storageOrigin) {}

  /**
   * A person.
   *
   * @param id UUID, by which {@code person} of job filters finds the person's jobs
   * @param email the address with which the person signs in
   */
  record User(String id, String email) {}

  /**
   * A workspace.
   *
   * @param id UUID
   * @param name what its people call it
   */
  record Workspace(String id, String name) {}
}
