package io.jamak.api.outage;

import io.jamak.store.outage.DatabaseMonitor;
import io.jamak.store.outage.DatabaseOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads rows, the look at who is calling too: while the database is
 * away a request is answered at once, and one that was under way when it went is answered so
 * instead of by an error that nobody expected.
 */
public final class OutageFilter extends OncePerRequestFilter {
  private final DatabaseMonitor monitor;
  private final Predicate<HttpServletRequest> needsDatabase;
  private final Refusal refusal;

  /**
   * Lets through what does not need the database.
   *
   * @param refusal writes 503 with {@code Retry-After}
   */
  public OutageFilter(
      DatabaseMonitor monitor, Predicate<HttpServletRequest> needsDatabase, Refusal refusal) {
    this.monitor = monitor;
    this.needsDatabase = needsDatabase;
    this.refusal = refusal;
  }

  /** Writes the answer. */
  @FunctionalInterface
  public interface Refusal {
    /** To a response that nothing was written to. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !needsDatabase.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (monitor.isAway()) {
      refusal.write(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException failure) {
      if (response.isCommitted() || !DatabaseOutage.caused(failure)) {
        throw failure;
      }
      response.resetBuffer();
      refusal.write(request, response);
    }
  }
}
