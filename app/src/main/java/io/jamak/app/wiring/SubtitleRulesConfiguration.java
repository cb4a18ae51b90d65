package io.jamak.app.wiring;

import io.jamak.api.engine.SubtitleRules;
import io.jamak.subtitles.Profile;
import io.jamak.subtitles.Profiles;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the API the limits of the subtitle profiles, which it may not import itself. */
@Configuration(proxyBeanMethods = false)
class SubtitleRulesConfiguration {
  @Bean
  SubtitleRules subtitleRules() {
    List<SubtitleRules.Rule> rules =
        Profiles.names().stream().map(Profiles::get).map(SubtitleRulesConfiguration::rule).toList();
    return () -> rules;
  }

  private static SubtitleRules.Rule rule(Profile profile) {
    return new SubtitleRules.Rule(
        profile.name(),
        profile.lineLength(),
        profile.maxLines(),
        profile.maxCps(),
        profile.counting().name().toLowerCase(Locale.ROOT));
  }
}
