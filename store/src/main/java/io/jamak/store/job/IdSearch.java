package io.jamak.store.job;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.job.JobId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Jobs by an id that is only partly known, their own or that of their asset: its beginning, from
 * eight digits on, or its last eight, which screens print as {@code …1a2b3c4d}.
 *
 * @param from the first UUID that begins so
 * @param to the last
 * @param end eight digits that may be the end of one; "" for none
 */
record IdSearch(UUID from, UUID to, String end) {
  private static final int SHORT = 8;
  private static final int WHOLE = 36;
  private static final Pattern DIGITS = Pattern.compile("…?([0-9a-f]{8}(?:-[0-9a-f-]{0,27})?)");

  private static final Field<UUID> JOB = JOBS.ID.coerce(SQLDataType.UUID);
  private static final Field<UUID> ASSET = ASSETS.ID.coerce(SQLDataType.UUID);

  /** Empty for what cannot be a part of an id. */
  static Optional<IdSearch> of(String text) {
    var digits = DIGITS.matcher(text.toLowerCase(Locale.ROOT));
    if (!digits.matches()) {
      return Optional.empty();
    }
    String known = digits.group(1);
    String from = known + "00000000-0000-0000-0000-000000000000".substring(known.length());
    String to = known + "ffffffff-ffff-ffff-ffff-ffffffffffff".substring(known.length());
    String end = known.length() == SHORT ? known : "";
    return isWhole(from) && isWhole(to)
        ? Optional.of(new IdSearch(UUID.fromString(from), UUID.fromString(to), end))
        : Optional.empty();
  }

  /** Dashes stand where they belong. */
  private static boolean isWhole(String text) {
    return text.length() == WHOLE
        && text.chars().filter(letter -> letter == '-').count() == 4
        && text.charAt(8) == '-'
        && text.charAt(13) == '-'
        && text.charAt(18) == '-'
        && text.charAt(23) == '-';
  }

  /**
   * Or by the other condition on jobs. Each way has its index: asked in one "or", the list would be
   * walked instead.
   */
  Condition orNamed(Condition named) {
    Select<Record1<JobId>> found =
        jobs(JOB.between(from, to)).unionAll(ofAssets(ASSET.between(from, to)));
    if (!end.isEmpty()) {
      found = found.unionAll(jobs(endsSo(JOB))).unionAll(ofAssets(endsSo(ASSET)));
    }
    return DSL.condition("{0} = any (array({1}))", JOBS.ID, DSL.field(found.unionAll(jobs(named))));
  }

  private Condition endsSo(Field<UUID> id) {
    return DSL.condition("right({0}::text, 8) = {1}", id, DSL.val(end));
  }

  private static SelectConditionStep<Record1<JobId>> jobs(Condition condition) {
    return DSL.select(JOBS.ID).from(JOBS).where(condition);
  }

  private static Select<Record1<JobId>> ofAssets(Condition condition) {
    return DSL.select(JOBS.ID)
        .from(JOBS)
        .join(ASSETS)
        .on(ASSETS.ID.eq(JOBS.ASSET_ID))
        .where(condition);
  }
}
