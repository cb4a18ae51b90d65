package io.jamak.store.sql;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.outage.DatabaseOutage;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ThreadLocalTransactionProvider;

/**
 * The one way to PostgreSQL. A transaction belongs to its thread: what is called inside one joins
 * it, and only the outermost commits. Deadlocks are tried again, lost connections end in
 * DATABASE_UNAVAILABLE.
 */
public final class Db {
  private static final int ATTEMPTS = 4;
  private static final Set<String> TRY_AGAIN = Set.of("40P01", "40001");

  /** A value that a column cannot hold: a NUL character in a text, for instance. */
  private static final String BAD_VALUE = "22";

  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

  private final DSLContext dsl;

  private Db(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Over a pool; no connection is taken yet. */
  public static Db open(DataSource source) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(new Settings().withExecuteLogging(false).withRenderSchema(false));
    configuration.set(
        new ThreadLocalTransactionProvider(new DataSourceConnectionProvider(source), true));
    return new Db(DSL.using(configuration));
  }

  /** Reads, inside the thread's transaction if there is one. */
  public <T> T read(Function<DSLContext, T> query) {
    try {
      return query.apply(dsl);
    } catch (DataAccessException failed) {
      throw translate(failed);
    }
  }

  /** Runs in one transaction (READ COMMITTED); any exception takes everything back. */
  public <T> T write(Function<DSLContext, T> work) {
    Supplier<T> transaction = () -> dsl.transactionResult(() -> work.apply(dsl));
    try {
      return INSIDE.isBound() ? transaction.get() : outermost(transaction);
    } catch (DataAccessException failed) {
      throw translate(failed);
    }
  }

  /** Whether this thread is inside a transaction. */
  public boolean isInTransaction() {
    return isInside();
  }

  static boolean isInside() {
    return INSIDE.isBound();
  }

  private static <T> T outermost(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return ScopedValue.where(INSIDE, true).call(transaction::get);
      } catch (DataAccessException failed) {
        if (attempt == ATTEMPTS || !TRY_AGAIN.contains(failed.sqlState())) {
          throw failed;
        }
      }
    }
  }

  /** The driver's words stay in the log: they hold the statement and the server's address. */
  private static RuntimeException translate(DataAccessException failed) {
    String state = failed.sqlState();
    boolean noConnection = failed.getCause(SQLException.class) != null && "00000".equals(state);
    if (noConnection || DatabaseOutage.isOutage(state)) {
      return new JamakException(
          ErrorCode.DATABASE_UNAVAILABLE, "database: no answer (state " + state + ")", failed);
    }
    if (state.startsWith(BAD_VALUE)) {
      return new JamakException(
          ErrorCode.BAD_REQUEST, "value refused by the database (state " + state + ")", failed);
    }
    return failed;
  }
}
