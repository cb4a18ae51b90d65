package io.jamak.api.bulk;

import io.jamak.api.asset.Tags;
import io.jamak.api.error.Texts;
import io.jamak.api.job.JobService;
import io.jamak.api.paging.Params;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.store.bulk.BulkDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act on many jobs. Fields that are not known are refused.
 *
 * @param kind {@code cancel}, {@code retry}, {@code run} (drafts), {@code tag} (the jobs' assets)
 *     or {@code priority} (of what has not begun); required
 * @param jobIds UUIDs of 1 to 10,000 jobs; one of these, {@code filter} and {@code of}
 * @param filter all jobs that it shows at this moment, however many; without a field all of the
 *     workspace
 * @param of UUID of an earlier act of the workspace: the jobs with which it had {@code outcome} at
 *     this moment, however many
 * @param outcome with {@code of}: {@code open}, {@code done}, {@code skipped} or {@code failed}
 * @param addTags for {@code tag}: tags that the assets get, at most 20 of 1 to 50 characters
 * @param removeTags for {@code tag}: tags that they lose, of 1 to 50 characters
 * @param priority for {@code priority}: -100 to 100, higher runs first
 */
record NewBulkAction(
    @Nullable String kind,
    @Nullable List<@Nullable String> jobIds,
    @Nullable FilterInput filter,
    @Nullable String of,
    @Nullable String outcome,
    @Nullable List<@Nullable String> addTags,
    @Nullable List<@Nullable String> removeTags,
    @Nullable Integer priority) {
  private static final String KINDS = "cancel, retry, run, tag or priority";

  BulkKind checkedKind() {
    return Texts.present("kind", Params.one(BulkKind.class, "kind", kind), KINDS);
  }

  /** Which jobs. */
  JobSetInput set() {
    return new JobSetInput(jobIds, filter, of, outcome);
  }

  /** What the kind needs; what another kind needs is refused, for it would do nothing. */
  BulkDetails details() {
    BulkKind wanted = checkedKind();
    refuseUnless(wanted == BulkKind.TAG, "addTags", addTags, wanted);
    refuseUnless(wanted == BulkKind.TAG, "removeTags", removeTags, wanted);
    refuseUnless(wanted == BulkKind.PRIORITY, "priority", priority, wanted);
    return switch (wanted) {
      case TAG -> tags();
      case PRIORITY -> priority(Texts.present("priority", priority, "-100 to 100"));
      case CANCEL, RETRY, RUN -> BulkDetails.NONE;
    };
  }

  private BulkDetails tags() {
    List<String> added = addTags == null ? List.of() : Tags.of("addTags", addTags);
    List<String> removed =
        removeTags == null
            ? List.of()
            : removeTags.stream().map(tag -> Tags.one("removeTags", tag)).toList();
    if (added.isEmpty() && removed.isEmpty()) {
      throw Texts.bad("addTags", "no tag", "a tag to add or to remove");
    }
    return new BulkDetails(null, added, removed);
  }

  private static BulkDetails priority(int wanted) {
    JobService.checkPriority(wanted);
    return new BulkDetails(wanted, List.of(), List.of());
  }

  private static void refuseUnless(
      boolean fits, String field, @Nullable Object value, BulkKind kind) {
    if (!fits && value != null) {
      throw Texts.bad(field, "given", "absent for kind " + kind.code());
    }
  }
}
