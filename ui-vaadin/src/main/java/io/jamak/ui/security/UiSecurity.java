package io.jamak.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.jamak.ui.UiSettings;
import io.jamak.ui.shell.LoginView;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The chain of all pages; the API's own chain comes before it. Views are closed unless they say
 * otherwise.
 */
@Configuration(proxyBeanMethods = false)
public class UiSecurity {

  @Bean
  @Order(100)
  SecurityFilterChain uiChain(HttpSecurity http, UiSettings settings) {
    String policy = ContentPolicy.of(settings.storageOrigin());
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/jamak/**", "/aura/**", "/favicon.ico", "/error")
                    .permitAll())
        .exceptionHandling(
            failures ->
                failures.defaultAuthenticationEntryPointFor(
                    new ExpiredSessionEntryPoint(), UiSecurity::isPage))
        .addFilterBefore(new SessionlessSignInFilter(), CsrfFilter.class)
        .formLogin(form -> form.loginPage("/login").failureHandler(new SignInFailure()))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(LoginView.class).defaultSuccessUrl("/dashboard"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** What a person asked for by an address or a link; scripts get a status instead. */
  private static boolean isPage(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
