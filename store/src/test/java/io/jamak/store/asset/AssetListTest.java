package io.jamak.store.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Slice;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssetListTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);

  @ParameterizedTest
  @EnumSource
  void pages_put_together_are_the_whole_list_in_every_order(AssetSort sort) {
    for (String name : List.of("b", "A", "c", "가", "나", "b")) {
      Seed.uploading(STORE, caller, name);
    }
    STORE.assets().setFacts(list(null, AssetSort.OLDEST).get(2).id(), 5_000L, 1, 1);
    STORE.assets().setFacts(list(null, AssetSort.OLDEST).get(4).id(), 3_000L, 1, 1);

    List<AssetRow> collected = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<AssetRow> page = page(null, sort, after, 2);
      collected.addAll(page.items());
      after = page.next();
    } while (after != null);

    // any transaction moves asOf
    assertThat(collected)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("asOf")
        .isEqualTo(list(null, sort))
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "NEWEST, b나가cAb",
    "OLDEST, bAc가나b",
    "NAME, Abbc가나",
    "NAME_DESC, 나가cbbA",
    "LENGTH, 나cbA가b",
    "LENGTH_DESC, c나b가Ab"
  })
  void each_order_is_the_one_its_name_says(AssetSort sort, String expected) {
    for (String name : List.of("b", "A", "c", "가", "나", "b")) {
      Seed.uploading(STORE, caller, name);
    }
    STORE.assets().setFacts(list(null, AssetSort.OLDEST).get(2).id(), 5_000L, 1, 1);
    STORE.assets().setFacts(list(null, AssetSort.OLDEST).get(4).id(), 3_000L, 1, 1);

    String names = String.join("", list(null, sort).stream().map(AssetRow::filename).toList());

    assertThat(names).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "회의, true",
    "의록, true",
    "회, true",
    "회록, false",
    "MEETING, true",
    "é, true",
    "É, true",
    "100%, true",
    "10%, false",
    "a_b, true",
    "aXb, false",
    "a\\b, false",
    "'  회의록 ', true"
  })
  void names_are_searched_in_any_script_and_case_without_wildcards(String search, boolean found) {
    AssetId id = Seed.uploading(STORE, caller, "회의록 Meeting é 100% a_b.mp4");
    Seed.uploading(STORE, caller, "other");

    assertThat(list(search, AssetSort.NEWEST))
        .extracting(AssetRow::id)
        .isEqualTo(found ? List.of(id) : List.of());
  }

  @Test
  void a_name_is_found_however_the_search_is_composed() {
    AssetId id = Seed.uploading(STORE, caller, "회의록.mp4");
    String decomposed = Normalizer.normalize("회의", Normalizer.Form.NFD);

    assertThat(list(decomposed, AssetSort.NEWEST)).extracting(AssetRow::id).containsExactly(id);
  }

  @Test
  void a_blank_search_finds_all_and_counts_agree() {
    Seed.uploading(STORE, caller, "one");
    Seed.uploaded(STORE, caller, "two");

    assertThat(list(" ", AssetSort.NEWEST)).hasSize(2);
    assertThat(STORE.assetQueries().counts(caller.workspaceId(), search("two")))
        .containsEntry(AssetFilter.State.UPLOADED, 1L)
        .containsEntry(AssetFilter.State.UPLOADING, 0L);
  }

  private List<AssetRow> list(@Nullable String search, AssetSort sort) {
    return page(search, sort, null, 100).items();
  }

  private Slice<AssetRow> page(
      @Nullable String search, AssetSort sort, Slice.@Nullable Position after, int limit) {
    return STORE.assetQueries().list(caller.workspaceId(), search(search), sort, after, limit);
  }

  private static AssetFilter search(@Nullable String text) {
    return new AssetFilter(text, Set.of(), null);
  }
}
