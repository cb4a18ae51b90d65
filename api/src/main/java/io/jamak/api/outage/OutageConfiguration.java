package io.jamak.api.outage;

import io.jamak.api.error.ProblemWriter;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.outage.DatabaseMonitor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter before the security chain, whose look-up of tokens reads rows. */
@Configuration(proxyBeanMethods = false)
class OutageConfiguration {
  private static final String DETAIL = "database: no answer (expected: one within two seconds)";

  @Bean
  FilterRegistrationBean<OutageFilter> apiOutageFilter(
      DatabaseMonitor monitor, ProblemWriter problems) {
    FilterRegistrationBean<OutageFilter> filter =
        new FilterRegistrationBean<>(
            new OutageFilter(
                monitor,
                request -> true,
                (request, response) ->
                    problems.write(request, response, ErrorCode.DATABASE_UNAVAILABLE, DETAIL)));
    filter.addUrlPatterns("/api/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    return filter;
  }
}
