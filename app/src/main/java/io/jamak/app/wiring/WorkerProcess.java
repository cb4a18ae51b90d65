package io.jamak.app.wiring;

import io.jamak.api.temporal.TemporalConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Workers alone: no screens, no API, no port. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PartsConfiguration.class, StoreConfiguration.class, TemporalConfiguration.class})
public class WorkerProcess {}
