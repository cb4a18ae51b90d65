package io.jamak.ui;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import io.jamak.ui.outage.OutageConfiguration;
import io.jamak.ui.security.ContentPolicy;
import io.jamak.ui.security.UiSecurity;
import io.jamak.ui.shell.PageSetup;
import io.jamak.ui.words.JamakWords;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything that the web role needs to show screens. The application imports it and brings a
 * {@link UiSettings} bean, and the use cases of the API room.
 */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("io.jamak.ui")
@Import({UiSecurity.class, OutageConfiguration.class})
public class UiConfiguration implements WebMvcConfigurer {

  @Bean
  JamakWords jamakWords() {
    return new JamakWords();
  }

  @Bean
  PageSetup pageSetup(UiSettings settings) {
    return new PageSetup(ContentPolicy.of(settings.storageOrigin()));
  }

  /** The fonts never change under their names; without this, security forbids to keep them. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/jamak/fonts/pretendard/**")
        .addResourceLocations("classpath:/META-INF/resources/jamak/fonts/pretendard/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
