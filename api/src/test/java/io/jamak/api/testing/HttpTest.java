package io.jamak.api.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** Runs against the whole API over HTTP: PostgreSQL, S3 and a Temporal server are real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TestApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "spring.threads.virtual.enabled=true",
      "spring.main.banner-mode=off"
    })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HttpTest {
  /** How many streams of changes may be open at a time. */
  int MOST_STREAMS = 20;
}
