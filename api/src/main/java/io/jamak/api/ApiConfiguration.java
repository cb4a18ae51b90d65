package io.jamak.api;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Everything a web process of Jamak offers to browsers and programs, REST and services alike.
 *
 * <p>Needs beans of {@code Store} and each of its parts, {@code BlobStore}, {@link
 * io.jamak.api.account.ApiSettings} and {@link io.jamak.api.temporal.TemporalSettings}; processes
 * without the web role leave it out.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ComponentScan
public class ApiConfiguration {}
