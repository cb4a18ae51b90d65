package io.jamak.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

class SessionTokensTest {
  private final SessionTokens tokens = new SessionTokens();
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/jobs");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void a_write_of_nobody_is_refused_and_opens_no_session() throws ServletException, IOException {
    new CsrfFilter(tokens).doFilter(request, response, new MockFilterChain());

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void a_session_keeps_its_token() {
    request.getSession();
    CsrfToken token = tokens.loadDeferredToken(request, response).get();

    assertThat(tokens.loadToken(request)).isNotNull();
    assertThat(tokens.loadDeferredToken(request, response).get().getToken())
        .isEqualTo(token.getToken());
  }
}
