package io.jamak.ui.security;

import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.jamak.api.network.NavigationRequest;
import io.jamak.ui.signin.SignInTokens;
import io.jamak.ui.signin.StaleSignIn;
import io.jamak.ui.signin.WayBack;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The chain of all pages; the API's own chain comes before it. Views are closed unless they say
 * otherwise.
 */
@Configuration(proxyBeanMethods = false)
public class UiSecurity {
  private static final Set<String> OF_OPEN_PAGES =
      Set.of(ApplicationConstants.REQUEST_TYPE_UIDL, ApplicationConstants.REQUEST_TYPE_HEARTBEAT);

  @Bean
  @Order(100)
  SecurityFilterChain uiChain(HttpSecurity http, RequestUtil flow) {
    AuthenticationEntryPoint toSignIn = new ExpiredSessionEntryPoint();
    AuthenticationEntryPoint unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
    http.setSharedObject(RequestCache.class, new WayBack());
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(SignInTokens.PATH)
                    .permitAll()
                    .requestMatchers(allBelow(AbsentFileFilter.FOLDERS))
                    .permitAll()
                    .requestMatchers("/favicon.ico", "/error")
                    .permitAll()
                    .requestMatchers(UiSecurity::isFromAnOpenPage)
                    .permitAll()
                    .requestMatchers("/**")
                    .authenticated())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, nobody) ->
                            (NavigationRequest.is(request) ? toSignIn : unauthorized)
                                .commence(request, response, nobody))
                    .accessDeniedHandler(new StaleSignIn()))
        // Flow's own calls carry its own token; Vaadin's set-up would leave the sign-in open, too.
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new SignInTokens())
                    .ignoringRequestMatchers(flow::isFrameworkInternalRequest))
        .formLogin(form -> form.loginPage(SignInTokens.PATH).failureHandler(new SignInFailure()))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(SignInTokens.PATH)
                    .defaultSuccessUrl("/dashboard")
                    .enableCsrfConfiguration(false)
                    .enableExceptionHandlingConfiguration(false))
        .build();
  }

  /** A filter's mapping means by one star what Spring means by two. */
  private static String[] allBelow(Set<String> mappings) {
    return mappings.stream().map(mapping -> mapping + "*").toArray(String[]::new);
  }

  /**
   * Whether a page sends it that was open before: Flow itself tells such a page that its session
   * has ended. All else of Flow would open a session for anybody who asks.
   */
  private static boolean isFromAnOpenPage(HttpServletRequest request) {
    // Read as Flow reads it: the first of the name counts, and no other parameter's value.
    String kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    return request.getMethod().equals("POST") && kind != null && OF_OPEN_PAGES.contains(kind);
  }
}
