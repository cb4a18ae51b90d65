package io.jamak.api.health;

import io.jamak.api.security.CallerContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands above a list of jobs. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs")
class HealthController {
  private final HealthService health;
  private final CallerContext callers;

  HealthController(HealthService health, CallerContext callers) {
    this.health = health;
    this.callers = callers;
  }

  /**
   * Tells how the jobs of the workspace do: what waits and runs, how fast jobs end, when the queue
   * will be empty, how today went. Costs the same with a million jobs.
   *
   * @return the figures
   */
  @GetMapping("/health")
  @Operation(operationId = "getHealth")
  HealthJson.Health health() {
    return health.health(callers.current());
  }

  /**
   * Counts the jobs that ended, span by span, for a histogram over time. The spans are minutes,
   * hours or days, so that there are at most 121.
   *
   * @param from a day or an ISO 8601 time; a day before {@code to} where it is absent
   * @param to a day, which is meant as a whole, or an ISO 8601 time; now where it is absent. At
   *     most 92 days after {@code from}
   * @return the spans
   */
  @GetMapping("/histogram")
  @Operation(operationId = "getHistogram")
  HealthJson.Histogram histogram(
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    return health.histogram(callers.current(), from, to);
  }
}
