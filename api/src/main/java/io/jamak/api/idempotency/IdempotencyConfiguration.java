package io.jamak.api.idempotency;

import io.jamak.api.error.ProblemWriter;
import io.jamak.api.security.CallerContext;
import io.jamak.store.idempotency.IdempotencyRepository;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter behind the security chain, where the caller is known. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyRepository repository, CallerContext callers, ProblemWriter problems) {
    FilterRegistrationBean<IdempotencyFilter> filter =
        new FilterRegistrationBean<>(new IdempotencyFilter(repository, callers, problems));
    filter.addUrlPatterns("/api/*");
    filter.setOrder(0);
    return filter;
  }
}
