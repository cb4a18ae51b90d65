package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOB_FACETS;
import static io.jamak.store.generated.Tables.JOB_OPTION_SETS;
import static io.jamak.store.generated.Tables.USERS;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.sql.OptionsJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads facets from the tables that triggers keep: the jobs themselves are not looked at. */
final class FacetReader {
  private final DSLContext dsl;
  private final WorkspaceId workspace;

  FacetReader(DSLContext dsl, WorkspaceId workspace) {
    this.dsl = dsl;
    this.workspace = workspace;
  }

  JobFacets read() {
    JobFacets.OptionFacets options = new JobFacets.OptionFacets();
    dsl.select(JOB_OPTION_SETS.OPTIONS_JSON, JOB_OPTION_SETS.DETECTED_LANG)
        .from(JOB_OPTION_SETS)
        .where(JOB_OPTION_SETS.WORKSPACE_ID.eq(workspace))
        .forEach(
            row -> {
              options.add(OptionsJson.read(row.value1()));
              if (row.value2() != null) {
                options.heard(row.value2());
              }
            });
    Set<ErrorCode> errors = EnumSet.noneOf(ErrorCode.class);
    values("error").forEach(code -> errors.add(ErrorCode.valueOf(code)));
    return options.with(errors, warnings(), people());
  }

  Set<WarningCode> warnings() {
    Set<WarningCode> warnings = EnumSet.noneOf(WarningCode.class);
    values("warning").forEach(code -> warnings.add(WarningCode.valueOf(code)));
    return warnings;
  }

  private List<String> values(String kind) {
    return dsl.select(JOB_FACETS.VALUE)
        .from(JOB_FACETS)
        .where(JOB_FACETS.WORKSPACE_ID.eq(workspace))
        .and(JOB_FACETS.KIND.eq(kind))
        .fetch(JOB_FACETS.VALUE);
  }

  private List<JobFacets.Person> people() {
    List<UserId> ids = values("person").stream().map(UUID::fromString).map(UserId::new).toList();
    return dsl.select(USERS.ID, USERS.EMAIL)
        .from(USERS)
        .where(USERS.ID.in(ids))
        .orderBy(USERS.EMAIL)
        .fetch(row -> new JobFacets.Person(row.value1(), row.value2()));
  }
}
