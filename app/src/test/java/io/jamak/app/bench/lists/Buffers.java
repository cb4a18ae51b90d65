package io.jamak.app.bench.lists;

import io.jamak.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the pages that a question to the store touches, as PostgreSQL's EXPLAIN says. */
final class Buffers {
  private static final Pattern PAGES =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  private final AtomicLong pages = new AtomicLong();

  private Buffers() {}

  /** Pages of 8 KiB, hit or read, over all of the question's selects. */
  static long of(DataSource database, Consumer<Store> question) {
    Buffers buffers = new Buffers();
    question.accept(Store.open(buffers.watched(DataSource.class, database)));
    return buffers.pages.get();
  }

  private <T> T watched(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                if (real instanceof Statement statement && method.getName().startsWith("execute")) {
                  explain(statement, arguments);
                }
                return wrap(method.invoke(real, arguments));
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  private Object wrap(Object answer) {
    return switch (answer) {
      case Connection connection -> watched(Connection.class, connection);
      case PreparedStatement statement -> watched(PreparedStatement.class, statement);
      case Statement statement -> watched(Statement.class, statement);
      case null, default -> answer;
    };
  }

  /** A statement is given as a text, or the driver prints it with its values filled in. */
  private void explain(Statement statement, Object @Nullable [] arguments) throws SQLException {
    String sql =
        arguments != null && arguments.length > 0 && arguments[0] instanceof String given
            ? given
            : statement.toString();
    if (!sql.startsWith("select") && !sql.startsWith("with")) {
      return;
    }
    try (Statement plan = statement.getConnection().createStatement();
        ResultSet lines = plan.executeQuery("explain (analyze, buffers) " + sql)) {
      while (lines.next()) {
        Matcher total = PAGES.matcher(lines.getString(1));
        if (total.find()) {
          pages.addAndGet(number(total.group(1)) + number(total.group(2)));
          return; // the first line is of the whole
        }
      }
    }
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
