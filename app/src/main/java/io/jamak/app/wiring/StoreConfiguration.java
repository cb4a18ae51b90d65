package io.jamak.app.wiring;

import io.jamak.store.Store;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.bulk.BulkRepository;
import io.jamak.store.cause.CauseRepository;
import io.jamak.store.count.JobCounts;
import io.jamak.store.engine.EngineReports;
import io.jamak.store.event.EventLog;
import io.jamak.store.event.EventTail;
import io.jamak.store.idempotency.IdempotencyRepository;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.notice.NoticeRepository;
import io.jamak.store.tries.TryCounter;
import io.jamak.store.upload.UploadRepository;
import io.jamak.store.usage.UsageQueries;
import io.jamak.store.view.JobViewRepository;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.store.webhook.WebhookRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each feature asks for its own part of the store. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  AccountRepository accounts(Store store) {
    return store.accounts();
  }

  @Bean
  AssetRepository assets(Store store) {
    return store.assets();
  }

  @Bean
  AssetQueries assetQueries(Store store) {
    return store.assetQueries();
  }

  @Bean
  UploadRepository uploads(Store store) {
    return store.uploads();
  }

  @Bean
  JobRepository jobs(Store store) {
    return store.jobs();
  }

  @Bean
  JobQueries jobQueries(Store store) {
    return store.jobQueries();
  }

  @Bean
  CauseRepository causes(Store store) {
    return store.causes();
  }

  @Bean
  BulkRepository bulk(Store store) {
    return store.bulk();
  }

  @Bean
  BulkQueries bulkQueries(Store store) {
    return store.bulkQueries();
  }

  @Bean
  UsageQueries usage(Store store) {
    return store.usage();
  }

  @Bean
  EventLog eventLog(Store store) {
    return store.eventLog();
  }

  @Bean
  EventTail eventTail(Store store) {
    return store.eventTail();
  }

  @Bean
  IdempotencyRepository idempotency(Store store) {
    return store.idempotency();
  }

  @Bean
  JobCounts jobCounts(Store store) {
    return store.jobCounts();
  }

  @Bean
  TryCounter tries(Store store) {
    return store.tries();
  }

  @Bean
  JobViewRepository jobViews(Store store) {
    return store.jobViews();
  }

  @Bean
  NoticeRepository notices(Store store) {
    return store.notices();
  }

  @Bean
  WebhookRepository webhooks(Store store) {
    return store.webhooks();
  }

  @Bean
  DeliveryRepository deliveries(Store store) {
    return store.deliveries();
  }

  @Bean
  EngineReports engineReports(Store store) {
    return store.engineReports();
  }
}
