package io.jamak.app.wiring;

import io.jamak.api.ApiConfiguration;
import io.jamak.ui.UiConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Screens and API, and the workers too when this process has both roles. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  PartsConfiguration.class,
  StoreConfiguration.class,
  OwnerConfiguration.class,
  SurroundingsConfiguration.class,
  DatabaseHealth.class,
  ApiConfiguration.class,
  UiConfiguration.class
})
public class WebProcess {}
