package io.jamak.api.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.jamak.api.ApiConfiguration;
import io.jamak.api.account.ApiSettings;
import io.jamak.api.event.StreamSettings;
import io.jamak.api.network.NetworkSettings;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.domain.webhook.IpNetwork;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.domain.webhook.WebhookSettings;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.outage.DatabaseMonitor;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.testing.TestStorage;
import io.temporal.client.WorkflowClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What the runnable gives to the API, and a form sign-in like that of the pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ApiConfiguration.class, StoreBeans.class})
class TestApp {
  private static final int POOL = 8;

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource() {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(TestDatabase.fresh());
    pool.setMaximumPoolSize(POOL);
    return pool;
  }

  @Bean
  Store store(DataSource database) {
    return Store.open(database);
  }

  @Bean(initMethod = "start")
  DatabaseMonitor databaseMonitor(DataSource database) {
    return new DatabaseMonitor(database);
  }

  @Bean
  BlobStore blobStore() {
    return TestStorage.blobs();
  }

  @Bean
  TestTemporal testTemporal() {
    return new TestTemporal();
  }

  @Bean
  TemporalSettings temporalSettings(TestTemporal server) {
    return new TemporalSettings(server.address(), "default", null, null, null, null);
  }

  @Bean(destroyMethod = "shutdownNow")
  @Lazy(false)
  io.temporal.worker.WorkerFactory workers(TestTemporal server, WorkflowClient client) {
    return server.startWorkers(client);
  }

  @Bean
  ApiSettings apiSettings() {
    return new ApiSettings("http://127.0.0.1:9");
  }

  /** Messages may go to 127.0.0.2 and its like, which stand for a network inside. */
  @Bean
  WebhookSettings webhookSettings() {
    return new WebhookSettings(
        new ReceiverRules(List.of(IpNetwork.parse("127.0.0.2"))), Duration.ofMillis(10));
  }

  /** Few, so that a test can take all. */
  @Bean
  StreamSettings streamSettings() {
    return new StreamSettings(HttpTest.MOST_STREAMS);
  }

  /** None, unless a test says otherwise. */
  @Bean
  NetworkSettings networkSettings(
      @Value("${test.trusted-proxies:}") List<String> trusted,
      @Value("${test.public-url:#{null}}") @Nullable URI publicUrl) {
    return new NetworkSettings(trusted, publicUrl);
  }

  @Bean
  @Order(100)
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers("/error").permitAll().anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  @Bean
  People people(Store store, DataSource database) {
    return new People(store, database);
  }
}
