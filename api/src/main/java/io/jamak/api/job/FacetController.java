package io.jamak.api.job;

import io.jamak.api.security.CallerContext;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFacets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a filter bar offers. */
@RestController
@Tag(name = "jobs")
class FacetController {
  private final JobService jobs;
  private final CallerContext callers;

  FacetController(JobService jobs, CallerContext callers) {
    this.jobs = jobs;
    this.callers = callers;
  }

  /**
   * Names the values that occur among the jobs of the workspace. They are those of all jobs that
   * were ever made, whatever a filter shows; a draft that was changed leaves its former options.
   *
   * @return values for filters of job lists
   */
  @GetMapping("/api/jobs/facets")
  @Operation(operationId = "listJobFacets")
  Facets facets() {
    return Facets.of(jobs.facets(callers.current()));
  }

  /**
   * Values that occur among jobs, each what the filter of its name takes.
   *
   * @param languages BCP 47 languages that were set, heard or translated into, in order
   * @param engines ids of transcribers that were asked for; {@code auto} for the best that was
   *     ready
   * @param profiles names of subtitle profiles that were asked for, {@code auto} among them
   * @param formats file formats that were asked for
   * @param errorCodes codes of failures
   * @param warnings codes of warnings
   * @param people who made jobs, by their address
   */
  record Facets(
      List<String> languages,
      List<String> engines,
      List<String> profiles,
      List<String> formats,
      List<String> errorCodes,
      List<String> warnings,
      List<Person> people) {
    static Facets of(JobFacets facets) {
      return new Facets(
          facets.languages(),
          facets.engines().stream()
              .map(engine -> engine.isEmpty() ? JobFilterParams.AUTO : engine)
              .toList(),
          facets.profiles(),
          facets.formats().stream().map(OutputFormat::code).toList(),
          facets.errorCodes().stream().map(ErrorCode::name).toList(),
          facets.warnings().stream().map(WarningCode::name).toList(),
          facets.people().stream().map(Person::of).toList());
    }
  }

  /**
   * Somebody who made jobs.
   *
   * @param id UUID of the person
   * @param email the address with which the person signs in
   */
  record Person(String id, String email) {
    static Person of(JobFacets.Person person) {
      return new Person(person.id().toString(), person.email());
    }
  }
}
