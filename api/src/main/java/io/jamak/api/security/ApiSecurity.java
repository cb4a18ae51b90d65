package io.jamak.api.security;

import io.jamak.api.error.ProblemWriter;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.account.AccountRepository;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The chain of everything that programs and our own browser code call. It shares the session with
 * the pages' chain, which comes after it and owns the sign-in.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(
      HttpSecurity http, AccountRepository accounts, TokenGuesses guesses, ProblemWriter problems) {
    return http.securityMatcher("/api/**", "/v3/api-docs/**", "/actuator/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/v3/api-docs/**", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new SessionTokens())
                    .requireCsrfProtectionMatcher(ApiSecurity::needsCsrfToken))
        .addFilterBefore(
            new BearerFilter(accounts, guesses, problems), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(unauthenticated(problems))
                    .accessDeniedHandler(forbidden(problems)))
        .headers(headers -> headers.addHeaderWriter(ApiSecurity::narrow))
        .build();
  }

  /** Passwords are kept by bcrypt; the prefix allows another way later. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** What the firewall turns away (double slashes, encoded dots) is a problem like any other. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    return (request, response, rejected) ->
        problems.write(
            request, response, ErrorCode.BAD_REQUEST, "request: refused (expected: a plain path)");
  }

  /** What is no page loads nothing and tells nobody where it was read. */
  private static void narrow(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static boolean needsCsrfToken(HttpServletRequest request) {
    return !READS.contains(request.getMethod()) && !BearerFilter.hasToken(request);
  }

  private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
    return (request, response, reason) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(
          request,
          response,
          ErrorCode.UNAUTHENTICATED,
          "caller: nobody (expected: session or token)");
    };
  }

  private static AccessDeniedHandler forbidden(ProblemWriter problems) {
    return (request, response, reason) -> {
      if (isNobody()) {
        unauthenticated(problems)
            .commence(request, response, new InsufficientAuthenticationException("nobody"));
        return;
      }
      problems.write(
          request,
          response,
          ErrorCode.FORBIDDEN,
          "X-CSRF-TOKEN: wrong (expected: of /api/session)");
    };
  }

  private static boolean isNobody() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || authentication instanceof AnonymousAuthenticationToken;
  }
}
