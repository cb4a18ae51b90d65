package io.jamak.app.wiring;

import io.jamak.app.embedded.Addresses;
import io.jamak.app.home.Home;
import io.jamak.app.settings.Role;
import io.jamak.app.settings.Settings;
import io.jamak.domain.WebOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The Spring side of one running process, with the roles that it was given. */
public final class JamakProcess {
  private final ConfigurableApplicationContext context;
  private final Settings settings;

  private JamakProcess(ConfigurableApplicationContext context, Settings settings) {
    this.context = context;
    this.settings = settings;
  }

  /**
   * Starts the roles; returns when they serve.
   *
   * @param options further arguments for Spring, {@code --logging.level...} for instance
   */
  public static JamakProcess start(
      Settings settings, Home home, Addresses addresses, List<String> options) {
    SpringApplication application = new SpringApplication(sources(settings));
    application.setWebApplicationType(
        settings.has(Role.WEB) ? WebApplicationType.SERVLET : WebApplicationType.NONE);
    application.setDefaultProperties(properties(settings, home));
    application.addInitializers(
        context -> register((GenericApplicationContext) context, settings, home, addresses));
    return new JamakProcess(application.run(options.toArray(String[]::new)), settings);
  }

  private static Class<?>[] sources(Settings settings) {
    Class<?> process = settings.has(Role.WEB) ? WebProcess.class : WorkerProcess.class;
    return settings.has(Role.WORKER)
        ? new Class<?>[] {process, WorkerRole.class}
        : new Class<?>[] {process};
  }

  private static Map<String, Object> properties(Settings settings, Home home) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", settings.web().port());
    properties.put("server.address", settings.web().bind());
    properties.put("logging.file.name", home.log("jamak").toString());
    return properties;
  }

  private static void register(
      GenericApplicationContext context, Settings settings, Home home, Addresses addresses) {
    context.registerBean(Settings.class, () -> settings);
    context.registerBean(Home.class, () -> home);
    context.registerBean(Addresses.class, () -> addresses);
  }

  /** Where people open it: as it was said, else with the real port; "" for a worker alone. */
  public String address() {
    String port = context.getEnvironment().getProperty("local.server.port");
    if (port == null) {
      return "";
    }
    Optional<String> known = settings.network().origin().map(WebOrigin::toString);
    if (known.isPresent()) {
      return known.get();
    }
    boolean local = settings.web().loopback() || settings.web().bind().equals("0.0.0.0");
    return "http://" + (local ? "localhost" : settings.web().bind()) + ":" + port;
  }

  /** The account to sign in with; empty for a worker alone. */
  public Optional<Owner> owner() {
    return Optional.ofNullable(context.getBeanProvider(Owner.class).getIfAvailable());
  }
}
