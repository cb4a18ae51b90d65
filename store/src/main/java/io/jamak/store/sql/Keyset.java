package io.jamak.store.sql;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * An order whose pages start after a row instead of at an offset, so that a deep page costs as much
 * as the first. All columns run in one direction and none may be null: then PostgreSQL compares
 * whole rows by index.
 */
public final class Keyset {
  private static final String SEPARATOR = "|";

  private final List<Field<?>> columns;
  private final Field<UUID> id;
  private final boolean ascending;

  private Keyset(boolean ascending, Field<?> id, Field<?>... columns) {
    this.columns = List.of(columns);
    this.id = id.coerce(SQLDataType.UUID);
    this.ascending = ascending;
  }

  /** Smallest first; ties by id. */
  public static Keyset ascending(Field<?> id, Field<?>... columns) {
    return new Keyset(true, id, columns);
  }

  /** Largest first; ties by id. */
  public static Keyset descending(Field<?> id, Field<?>... columns) {
    return new Keyset(false, id, columns);
  }

  /** Adds order and bounds to {@code query} and reads one page. */
  public <T> Slice<T> page(
      SelectQuery<? extends Record> query,
      Slice.@Nullable Position after,
      int limit,
      Function<Record, T> map) {
    if (after != null) {
      query.addConditions(later(after));
    }
    for (int i = 0; i < columns.size(); i++) {
      query.addSelect(columns.get(i).as(alias(i)));
    }
    query.addSelect(id.as("key_id"));
    for (Field<?> field : withId()) {
      query.addOrderBy(ascending ? field.asc() : field.desc());
    }
    query.addLimit(limit + 1);
    return slice(query.fetch(), limit, map);
  }

  private <T> Slice<T> slice(Result<? extends Record> rows, int limit, Function<Record, T> map) {
    boolean more = rows.size() > limit;
    List<? extends Record> page = more ? rows.subList(0, limit) : rows;
    Slice.Position next = more ? position(page.getLast()) : null;
    return new Slice<>(page.stream().<T>map(map).toList(), next);
  }

  private Slice.Position position(Record last) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(String.valueOf(last.get(alias(i))));
    }
    return new Slice.Position(String.join(SEPARATOR, parts), last.get("key_id", UUID.class));
  }

  private Condition later(Slice.Position after) {
    List<Field<?>> values = new ArrayList<>();
    List<String> parts =
        columns.size() == 1
            ? List.of(after.key())
            : Arrays.asList(after.key().split("\\|", columns.size()));
    try {
      for (int i = 0; i < columns.size(); i++) {
        values.add(parse(parts.get(i), columns.get(i)));
      }
    } catch (RuntimeException malformed) {
      throw new JamakException(ErrorCode.BAD_CURSOR, "cursor: " + after.key(), malformed);
    }
    values.add(DSL.val(after.id()));
    return ascending
        ? DSL.row(withId()).greaterThan(DSL.row(values))
        : DSL.row(withId()).lessThan(DSL.row(values));
  }

  private static Field<?> parse(String text, Field<?> column) {
    Class<?> type = column.getType();
    if (type == Instant.class) {
      return DSL.val(Instant.parse(text), SQLDataType.INSTANT);
    }
    if (type == Boolean.class) {
      return DSL.val(Boolean.valueOf(text));
    }
    if (type == Integer.class) {
      return DSL.val(Integer.valueOf(text));
    }
    return type == Long.class ? DSL.val(Long.valueOf(text)) : DSL.val(text);
  }

  private List<Field<?>> withId() {
    List<Field<?>> all = new ArrayList<>(columns);
    all.add(id);
    return all;
  }

  private static String alias(int column) {
    return "key_" + column;
  }

  @Override
  public String toString() {
    return columns.stream().map(Field::getName).collect(Collectors.joining(", "))
        + (ascending ? " ascending" : " descending");
  }
}
