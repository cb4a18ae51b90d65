package io.jamak.ui;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import io.jamak.ui.outage.OutageConfiguration;
import io.jamak.ui.script.KnownScripts;
import io.jamak.ui.script.ModuleGraph;
import io.jamak.ui.security.AbsentFileFilter;
import io.jamak.ui.security.PagePolicy;
import io.jamak.ui.security.UiSecurity;
import io.jamak.ui.shell.PageSetup;
import io.jamak.ui.signin.SignInConfiguration;
import io.jamak.ui.words.JamakWords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Everything that the web role needs to show screens. The application imports it and brings a
 * {@link UiSettings} bean, and the use cases of the API room.
 */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("io.jamak.ui")
@Import({UiSecurity.class, SignInConfiguration.class, OutageConfiguration.class})
public class UiConfiguration implements WebMvcConfigurer {
  private static final String KNOWN_SCRIPTS = "/jamak/known-scripts.js";
  private static final String DASHBOARD = "/jamak/page/dashboard.js";
  private static final URI ICON = URI.create("/jamak/icon.svg");

  @Bean
  JamakWords jamakWords() {
    return new JamakWords();
  }

  @Bean
  PagePolicy pagePolicy(UiSettings settings) {
    return new PagePolicy(settings.storageOrigin());
  }

  @Bean
  KnownScripts knownScripts() {
    return new KnownScripts();
  }

  @Bean
  PageSetup pageSetup(PagePolicy policy, KnownScripts scripts) {
    String path = KNOWN_SCRIPTS.substring(1) + "?v=" + scripts.version();
    return new PageSetup(policy, path, ModuleGraph.of(DASHBOARD));
  }

  @Bean
  FilterRegistrationBean<AbsentFileFilter> absentFiles() {
    FilterRegistrationBean<AbsentFileFilter> filter =
        new FilterRegistrationBean<>(new AbsentFileFilter(Set.of(KNOWN_SCRIPTS)));
    filter.setUrlPatterns(AbsentFileFilter.FOLDERS);
    return filter;
  }

  /** Its name changes with its text, so nobody needs to ask twice. */
  @Bean
  RouterFunction<ServerResponse> scripts(KnownScripts scripts) {
    ServerResponse answer =
        ServerResponse.ok()
            .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .body(scripts.text());
    return RouterFunctions.route()
        .GET(KNOWN_SCRIPTS, request -> answer)
        .GET("/favicon.ico", request -> ServerResponse.permanentRedirect(ICON).build())
        .build();
  }

  /**
   * Fonts and chunks never change under their names. The modules that pages name do, with each
   * version, and import chunks that only their own version has: browsers ask each time whether they
   * are still the same.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    serve(registry, "fonts/pretendard/", "**", forEver);
    serve(registry, "chunks/", "*.js", forEver);
    serve(registry, "", "*/*.js", CacheControl.noCache());
  }

  private static void serve(
      ResourceHandlerRegistry registry, String folder, String files, CacheControl cache) {
    registry
        .addResourceHandler("/jamak/" + folder + files)
        .addResourceLocations("classpath:/META-INF/resources/jamak/" + folder)
        .setCacheControl(cache);
  }
}
