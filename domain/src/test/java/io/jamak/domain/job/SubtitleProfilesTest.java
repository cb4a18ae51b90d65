package io.jamak.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubtitleProfilesTest {
  @Test
  void each_language_gets_a_profile_that_exists() {
    for (String language : new String[] {"ko", "en", "en-GB", "ja", "zh-Hant", "es", "auto"}) {
      assertThat(SubtitleProfiles.NAMES).contains(SubtitleProfiles.defaultFor(language));
    }
    assertThat(SubtitleProfiles.defaultFor("ko-KR")).isEqualTo("ko-standard");
    assertThat(SubtitleProfiles.defaultFor("es")).isEqualTo("latin-standard");
  }

  @Test
  void the_default_options_name_a_known_profile() {
    assertThat(SubtitleProfiles.NAMES).contains(JobOptions.DEFAULT.profile());
  }
}
