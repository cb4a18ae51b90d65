package io.jamak.store.bulk;

import static io.jamak.store.generated.Tables.BULK_ACTIONS;
import static io.jamak.store.generated.Tables.BULK_ACTION_ITEMS;

import io.jamak.store.sql.Json;
import org.jooq.Record;

/** Reads bulk actions and their items from rows. */
final class BulkRows {
  private BulkRows() {}

  static BulkActionRow action(Record row) {
    return new BulkActionRow(
        row.get(BULK_ACTIONS.ID),
        row.get(BULK_ACTIONS.WORKSPACE_ID),
        row.get(BULK_ACTIONS.USER_ID),
        row.get(BULK_ACTIONS.KIND),
        row.get(BULK_ACTIONS.STATUS),
        Json.MAPPER.readValue(row.get(BULK_ACTIONS.DETAILS_JSON).data(), BulkDetails.class),
        new BulkCounts(
            row.get(BULK_ACTIONS.OPEN_ITEMS),
            row.get(BULK_ACTIONS.DONE_ITEMS),
            row.get(BULK_ACTIONS.SKIPPED_ITEMS),
            row.get(BULK_ACTIONS.FAILED_ITEMS)),
        row.get(BULK_ACTIONS.CREATED_AT),
        row.get(BULK_ACTIONS.UPDATED_AT),
        row.get(BULK_ACTIONS.ENDED_AT));
  }

  static BulkItem item(Record row) {
    return new BulkItem(
        row.get(BULK_ACTION_ITEMS.POSITION),
        row.get(BULK_ACTION_ITEMS.JOB_ID),
        row.get(BULK_ACTION_ITEMS.OUTCOME),
        row.get(BULK_ACTION_ITEMS.ERROR_CODE),
        row.get(BULK_ACTION_ITEMS.MESSAGE),
        row.get(BULK_ACTION_ITEMS.NEW_JOB_ID));
  }
}
