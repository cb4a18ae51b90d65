package io.jamak.activities.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Lets a fake write down only those methods of a wide interface that its test needs. */
public final class Partial {
  private Partial() {}

  /** Calls the public method of the same name and parameters of {@code fake}, or fails. */
  public static <T> T of(Class<T> type, Object fake) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(fake, method, arguments)));
  }

  private static Object call(Object fake, Method method, Object[] arguments) throws Throwable {
    try {
      Method own = fake.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
      own.setAccessible(true);
      return own.invoke(fake, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    } catch (NoSuchMethodException unexpected) {
      throw new AssertionError(method + ": called (expected: not by this test)", unexpected);
    }
  }
}
