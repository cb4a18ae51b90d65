package io.jamak.api.security;

import io.jamak.api.error.ProblemWriter;
import io.jamak.api.network.NetworkSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Filters that stand outside the security chains. */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {
  @Bean
  FilterRegistrationBean<OriginFilter> originFilter(
      NetworkSettings settings, ProblemWriter problems) {
    FilterRegistrationBean<OriginFilter> filter =
        new FilterRegistrationBean<>(new OriginFilter(settings, problems));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    return filter;
  }

  @Bean
  FilterRegistrationBean<SignInThrottleFilter> signInThrottleFilter(SignInThrottle throttle) {
    FilterRegistrationBean<SignInThrottleFilter> filter =
        new FilterRegistrationBean<>(new SignInThrottleFilter(throttle));
    filter.addUrlPatterns("/login");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }
}
