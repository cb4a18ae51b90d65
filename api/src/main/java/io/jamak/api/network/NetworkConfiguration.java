package io.jamak.api.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to a request before any filter sees it, and to cookies. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(NetworkSettings settings) {
    return factory -> factory.addEngineValves(valvesOf(settings).toArray(Valve[]::new));
  }

  /** Cookies of a server with TLS never go without. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookies(
      NetworkSettings settings) {
    return factory -> {
      if (settings.secure()) {
        factory.getSettings().getSession().getCookie().setSecure(true);
      }
    };
  }

  private static List<Valve> valvesOf(NetworkSettings settings) {
    List<Valve> valves = new ArrayList<>();
    valves.add(new HeadersValve(new AnswerHeaders(settings.secure())));
    valves.add(new WholeAnswersValve());
    if (!settings.trustedProxies().isEmpty()) {
      valves.add(forwarded(settings.trustedProxies()));
    }
    settings.origin().map(PublicUrlValve::new).ifPresent(valves::add);
    return valves;
  }

  /** Walks back over trusted proxies only, so that what a client wrote itself is never reached. */
  private static RemoteIpValve forwarded(List<String> trusted) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(String.join(",", trusted));
    valve.setProtocolHeader("X-Forwarded-Proto");
    valve.setHostHeader("X-Forwarded-Host");
    valve.setPortHeader("X-Forwarded-Port");
    return valve;
  }
}
