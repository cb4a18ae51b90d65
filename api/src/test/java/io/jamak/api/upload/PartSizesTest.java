package io.jamak.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartSizesTest {
  @Test
  void small_files_are_cut_into_parts_of_eight_mib() {
    assertThat(PartSizes.forFile(1)).isEqualTo(8 * PartSizes.MIB);
    assertThat(PartSizes.forFile(10_000 * 8 * PartSizes.MIB)).isEqualTo(8 * PartSizes.MIB);
  }

  @Test
  void larger_files_get_larger_parts_so_that_ten_thousand_suffice() {
    for (long size = 80_000 * PartSizes.MIB + 1; size > 0 && size < 1L << 50; size *= 3) {
      long part = PartSizes.forFile(size);
      assertThat(part % PartSizes.MIB).isZero();
      assertThat(Math.ceilDiv(size, part)).isLessThanOrEqualTo(PartSizes.MOST_PARTS);
    }
  }
}
