package io.jamak.ui.security;

import io.jamak.store.outage.DatabaseOutage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Says that e-mail or password is wrong, and only when somebody looked: where the database did not
 * answer, the failure goes on to those who say that.
 */
class SignInFailure extends SimpleUrlAuthenticationFailureHandler {
  SignInFailure() {
    super("/login?error");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (DatabaseOutage.caused(failure)) {
      throw new ServletException("the sign-in was not looked at", failure);
    }
    super.onAuthenticationFailure(request, response, failure);
  }
}
