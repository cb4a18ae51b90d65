package io.jamak.app.wiring;

import io.jamak.app.worker.WorkerConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a process adds that has the worker role, beside the web role or alone. */
@Configuration(proxyBeanMethods = false)
@Import({ActivitiesConfiguration.class, WorkerConfiguration.class})
public class WorkerRole {}
