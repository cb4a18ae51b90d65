package io.jamak.ui.outage;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ApplicationConstants;
import io.jamak.api.network.NavigationRequest;
import io.jamak.api.outage.OutageFilter;
import io.jamak.store.outage.DatabaseMonitor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Pages, sign-in and downloads while the database is away. */
@Configuration(proxyBeanMethods = false)
public class OutageConfiguration {
  @Bean
  FilterRegistrationBean<OutageFilter> pageOutageFilter(DatabaseMonitor monitor) {
    FilterRegistrationBean<OutageFilter> filter =
        new FilterRegistrationBean<>(
            new OutageFilter(monitor, OutageConfiguration::needsDatabase, OutagePage::write));
    filter.setName("pageOutageFilter");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    return filter;
  }

  @Bean
  VaadinServiceInitListener outageErrors() {
    return event ->
        event
            .getSource()
            .addSessionInitListener(
                session -> session.getSession().setErrorHandler(new FailedActs()));
  }

  private static boolean needsDatabase(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
      return false;
    }
    boolean signIn = request.getMethod().equals("POST") && path.equals("/login");
    return signIn || path.startsWith("/VAADIN/dynamic/") || isPage(request);
  }

  /** Flow's own calls come from open pages, which keep what they show. */
  private static boolean isPage(HttpServletRequest request) {
    return NavigationRequest.is(request)
        && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
  }
}
