package io.jamak.store.sql;

import static io.jamak.store.generated.Tables.ASSETS;

import java.text.Normalizer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Looks for a part of a file's name or tags, in any script, by the bigram index. */
public final class Search {
  private static final int GRAM = 2;

  private Search() {}

  /**
   * Rows of {@code assets} that hold the text anywhere in name or tags; true for blank text. A
   * single character cannot use the index and reads the workspace.
   */
  public static Condition inAsset(String text) {
    String wanted = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (wanted.isEmpty()) {
      return DSL.trueCondition();
    }
    Condition contains =
        ASSETS.SEARCH_TEXT.like(DSL.concat(DSL.val("%"), fold(escape(wanted)), DSL.val("%")), '\\');
    if (wanted.codePointCount(0, wanted.length()) < GRAM) {
      return contains;
    }
    return DSL.condition("grams({0}) @> grams({1})", ASSETS.SEARCH_TEXT, fold(wanted))
        .and(contains);
  }

  private static Field<String> fold(String text) {
    return DSL.function("fold_text", SQLDataType.CLOB, DSL.val(text));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
