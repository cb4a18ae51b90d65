package io.jamak.api.error;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the container refuses before the application sees it is a problem too. */
@Configuration(proxyBeanMethods = false)
class ContainerAnswers {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerProblemValve.class.getName());
              }
            });
  }
}
