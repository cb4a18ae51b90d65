package io.jamak.ui.outage;

import com.vaadin.flow.server.VaadinServiceInitListener;
import io.jamak.api.outage.OutageFilter;
import io.jamak.store.outage.DatabaseMonitor;
import io.jamak.ui.words.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/** Pages, sign-in and downloads while the database is away. */
@Configuration(proxyBeanMethods = false)
public class OutageConfiguration {
  /** The framework's own calls of open pages, which keep what they show. */
  private static final String FRAMEWORK_CALL = "v-r";

  @Bean
  FilterRegistrationBean<OutageFilter> pageOutageFilter(DatabaseMonitor monitor) {
    FilterRegistrationBean<OutageFilter> filter =
        new FilterRegistrationBean<>(
            new OutageFilter(
                monitor,
                OutageConfiguration::needsDatabase,
                (request, response) -> OutagePage.write(request, response, language(request))));
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

  private static boolean isPage(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && request.getParameter(FRAMEWORK_CALL) == null
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static Language language(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, Language.COOKIE);
    return Language.of(chosen == null ? null : chosen.getValue());
  }
}
