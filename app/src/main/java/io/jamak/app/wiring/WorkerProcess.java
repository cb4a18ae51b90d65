package io.jamak.app.wiring;

import io.jamak.api.temporal.TemporalConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Workers alone: no screens, no API, no port. Nothing is configured by itself, since what the
 * classpath offers is made for the web.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({PartsConfiguration.class, StoreConfiguration.class, TemporalConfiguration.class})
public class WorkerProcess {}
