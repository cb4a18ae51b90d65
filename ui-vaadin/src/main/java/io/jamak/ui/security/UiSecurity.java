package io.jamak.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.jamak.ui.UiSettings;
import io.jamak.ui.shell.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
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
}
