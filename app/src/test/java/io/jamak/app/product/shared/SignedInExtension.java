package io.jamak.app.product.shared;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.Browser;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Gives a class its browser, and takes it back. */
final class SignedInExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterAllCallback,
        TestExecutionExceptionHandler {
  private static final Namespace OWN = Namespace.create(SignedInExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    Class<?> tests = context.getRequiredTestClass();
    OpenBrowser open = OpenBrowser.open(tests.getAnnotation(SignedIn.class).value());
    context.getStore(OWN).put(OpenBrowser.class, open);
    fill(tests, Browser.class, open.browser());
    fill(tests, Page.class, open.browser().page());
    open.browser().signIn(SharedProduct.product().url());
  }

  private static void fill(Class<?> tests, Class<?> type, Object value)
      throws IllegalAccessException {
    for (Field field :
        ReflectionSupport.findFields(
            tests,
            field -> field.getType() == type && Modifier.isStatic(field.getModifiers()),
            HierarchyTraversalMode.TOP_DOWN)) {
      field.setAccessible(true);
      field.set(null, value);
    }
  }

  /** Forgets what the class's {@code @BeforeAll} or another test said. */
  @Override
  public void beforeEach(ExtensionContext context) {
    Objects.requireNonNull(opened(context)).said().clear();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    OpenBrowser open = Objects.requireNonNull(opened(context));
    if (!open.said().isEmpty()) {
      failure.addSuppressed(new AssertionError("console: " + String.join("\n", open.said())));
    }
    String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    try {
      open.browser().picture("failed-" + name.replaceAll("\\W+", "-"));
    } catch (RuntimeException noPicture) {
      failure.addSuppressed(noPicture);
    }
    throw failure;
  }

  /** Before the class's own {@code @AfterEach}, so that what it waits for is not held back. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    Objects.requireNonNull(opened(context)).browser().page().unrouteAll();
  }

  /** Called too where the browser could not be opened. */
  @Override
  public void afterAll(ExtensionContext context) {
    OpenBrowser open = opened(context);
    if (open != null) {
      open.browser().close();
    }
  }

  private static @Nullable OpenBrowser opened(ExtensionContext context) {
    Store store = context.getStore(OWN);
    return store.get(OpenBrowser.class, OpenBrowser.class);
  }

  /**
   * A browser and the errors that its console told during a test.
   *
   * @param said what the page's scripts and requests complained about
   */
  private record OpenBrowser(Browser browser, List<String> said) {
    static OpenBrowser open(String language) {
      OpenBrowser open =
          new OpenBrowser(new Browser(language, ColorScheme.LIGHT), new CopyOnWriteArrayList<>());
      open.browser()
          .page()
          .onConsoleMessage(
              message -> {
                if (message.type().equals("error")) {
                  open.said().add(message.text());
                }
              });
      open.browser().page().onPageError(open.said()::add);
      return open;
    }
  }
}
