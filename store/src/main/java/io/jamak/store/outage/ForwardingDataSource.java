package io.jamak.store.outage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source before another one, whose user and password always hold. */
abstract class ForwardingDataSource implements DataSource {
  private final DataSource target;

  ForwardingDataSource(DataSource target) {
    this.target = target;
  }

  final DataSource target() {
    return target;
  }

  @Override
  public final Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("user: " + user + " (expected: the configured one)");
  }

  @Override
  public final @Nullable PrintWriter getLogWriter() throws SQLException {
    return target.getLogWriter();
  }

  @Override
  public final void setLogWriter(PrintWriter writer) throws SQLException {
    target.setLogWriter(writer);
  }

  @Override
  public final int getLoginTimeout() throws SQLException {
    return target.getLoginTimeout();
  }

  /** Nothing: a login with a limit of time costs the driver a thread. The socket's limits hold. */
  @Override
  public final void setLoginTimeout(int seconds) {}

  @Override
  public final java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return target.getParentLogger();
  }

  @Override
  public final <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
  }

  @Override
  public final boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(target) || target.isWrapperFor(type);
  }
}
