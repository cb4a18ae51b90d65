package io.jamak.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.embedded.Addresses;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.blob.S3BlobStore;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts as objects: the pool to PostgreSQL, the objects in S3, the address of Temporal. */
@Configuration(proxyBeanMethods = false)
class PartsConfiguration {
  @Bean
  HikariDataSource dataSource(Addresses addresses) {
    return Databases.pool(addresses.database());
  }

  @Bean
  Store store(DataSource database) {
    Store.migrate(database);
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
