package io.jamak.app.wiring;

import io.jamak.activities.Activities;
import io.jamak.activities.ActivityStores;
import io.jamak.app.home.Home;
import io.jamak.app.settings.Settings;
import io.jamak.app.worker.WorkerSettings;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.engine.EngineReports;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker role's hands: activities, and the report of what their engines can do. */
@Configuration(proxyBeanMethods = false)
class ActivitiesConfiguration {
  @Bean
  Activities activities(Store store, BlobStore blobs, Settings settings, Home home)
      throws IOException {
    ActivityStores stores =
        new ActivityStores(
            store.assetQueries(),
            store.assets(),
            store.jobQueries(),
            store.jobs(),
            store.engineReports(),
            store.deliveries(),
            store.accounts(),
            blobs);
    return Activities.create(
        stores, settings.engines(), settings.webhooks().receivers(), home.directory("scratch"));
  }

  @Bean
  WorkerSettings workerSettings(Settings settings) {
    return settings.worker();
  }

  @Bean
  EngineReporter engineReporter(Activities activities, EngineReports reports) {
    return new EngineReporter(activities::engineInfos, reports);
  }
}
