package io.jamak.api.cause;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.error.Texts;
import io.jamak.api.job.JobFilterParams;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.store.cause.CauseChange;
import io.jamak.store.job.CausePeriod;
import io.jamak.store.job.JobFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Causes of failures over HTTP. */
@RestController
@RequestMapping("/api/jobs/causes")
@Tag(name = "jobs")
class CauseController {
  private final CauseService causes;
  private final UsageService usage;
  private final CallerContext callers;

  CauseController(CauseService causes, UsageService usage, CallerContext callers) {
    this.causes = causes;
    this.usage = usage;
    this.callers = callers;
  }

  /**
   * Groups the failed jobs under a filter by their cause. All of them are counted, the commonest
   * cause comes first. The sparklines are over the period of the filter; where it does not say when
   * that begins, over the 24 hours before its end.
   *
   * @param limit largest number of causes, 1 to 200; 50 where it is absent
   * @return the causes
   */
  @GetMapping
  @Operation(operationId = "listCauses")
  CauseCountsJson list(
      @ParameterObject @ModelAttribute JobFilterParams params,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    Caller caller = callers.current();
    JobFilter filter = params.toFilter(ZoneId.of(usage.plan(caller).timeZone()));
    CausePeriod period = causes.period(filter);
    return CauseCountsJson.of(causes.counts(caller, filter, period, Params.limit(limit)), period);
  }

  /**
   * Names a cause, or says that it is known, muted, resolved or open. CONFLICT where its state is
   * not {@code expectedState}.
   *
   * @param fingerprint of the cause, 64 hex digits
   * @param change what to change
   * @return the cause as it is now
   */
  @PatchMapping("/{fingerprint}")
  @Operation(operationId = "changeCause")
  CauseJson change(
      @PathVariable("fingerprint") String fingerprint, @RequestBody ChangeCause change) {
    return CauseJson.of(
        causes.change(callers.current(), CauseFingerprint.parse(fingerprint), change.toChange()));
  }

  /**
   * What may be changed of a cause. Fields that are not known are ignored; at least one of {@code
   * name}, {@code state} and {@code mutedAbove} is given.
   *
   * @param name its new name, one line of at most 100 characters, "" for none; absent to keep the
   *     old
   * @param state {@code open}, {@code known}, {@code muted} or {@code resolved}; absent to keep the
   *     old
   * @param mutedAbove how many failures in 24 hours are borne while it is muted, 0 to 1000000;
   *     absent to keep the old number or, where it becomes muted, for as many as there were in the
   *     last 24 hours
   * @param expectedState the state that the caller saw; absent to change it whatever it is
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ChangeCause(
      @Nullable String name,
      @Nullable String state,
      @Nullable Integer mutedAbove,
      @Nullable String expectedState) {
    CauseChange toChange() {
      if (name == null && state == null && mutedAbove == null) {
        throw Texts.bad("state", "absent", "name, state or mutedAbove");
      }
      return new CauseChange(
          name, stateOf("state", state), mutedAbove, stateOf("expectedState", expectedState));
    }

    private static @Nullable CauseState stateOf(String field, @Nullable String text) {
      return text == null
          ? null
          : Texts.present(
              field, Params.one(CauseState.class, field, text), "open, known, muted or resolved");
    }
  }
}
