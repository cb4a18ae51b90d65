package io.jamak.app.worker;

import io.jamak.activities.Activities;
import io.temporal.client.WorkflowClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker role: Temporal workers for the queues of {@link WorkerSettings}. */
@Configuration(proxyBeanMethods = false)
public class WorkerConfiguration {
  @Bean
  WorkerLifecycle workerLifecycle(
      WorkflowClient client, WorkerSettings settings, Activities activities) {
    SearchAttributeRegistrar attributes =
        new SearchAttributeRegistrar(
            client.getWorkflowServiceStubs(), client.getOptions().getNamespace());
    return new WorkerLifecycle(Workers.create(client, settings, activities), attributes, settings);
  }
}
