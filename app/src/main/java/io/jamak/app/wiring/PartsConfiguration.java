package io.jamak.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.embedded.Addresses;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.blob.S3BlobStore;
import io.jamak.store.outage.DatabaseMonitor;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The parts as objects: the pool to PostgreSQL, the objects in S3, the address of Temporal. */
@Configuration(proxyBeanMethods = false)
class PartsConfiguration {
  @Bean
  OutageLog outageLog() {
    return OutageLog.install();
  }

  @Bean
  DatabaseMonitor databaseMonitor(Addresses addresses) {
    return Databases.monitor(addresses.database());
  }

  @Bean
  HikariDataSource pool(Addresses addresses, DatabaseMonitor monitor) {
    return Databases.pool(addresses.database(), monitor);
  }

  @Bean
  @Primary
  DataSource dataSource(HikariDataSource pool, DatabaseMonitor monitor) {
    return monitor.refusing(pool);
  }

  /** The monitor begins when the start has shown that the database can be reached. */
  @Bean
  Store store(Addresses addresses, DataSource database, DatabaseMonitor monitor) {
    Schema.migrate(addresses.database());
    monitor.start();
    return Store.open(database);
  }

  @Bean
  BlobStore blobStore(Addresses addresses) {
    BlobStore blobs = S3BlobStore.open(addresses.s3());
    blobs.prepare();
    return blobs;
  }

  @Bean
  TemporalSettings temporalSettings(Addresses addresses) {
    return addresses.temporal();
  }
}
