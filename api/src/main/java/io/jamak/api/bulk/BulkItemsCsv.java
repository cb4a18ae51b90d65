package io.jamak.api.bulk;

import io.jamak.api.error.ErrorWords;
import io.jamak.api.paging.Csv;
import io.jamak.store.bulk.BulkActionRow;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes what became of an action's jobs as a table for spreadsheets; all of them. */
@Component
class BulkItemsCsv {
  private final BulkActionService actions;

  BulkItemsCsv(BulkActionService actions) {
    this.actions = actions;
  }

  /** Reasons are told in the words of {@code locale} too. */
  void write(BulkActionRow action, Locale locale, Appendable target) {
    Csv csv = new Csv(target, "jobId", "outcome", "code", "message", "newJobId", "reason");
    actions.eachItem(
        action,
        item ->
            csv.row(
                item.jobId(),
                item.outcome().code(),
                item.code(),
                item.message(),
                item.newJobId(),
                item.code() == null ? null : ErrorWords.title(item.code(), locale)));
  }
}
