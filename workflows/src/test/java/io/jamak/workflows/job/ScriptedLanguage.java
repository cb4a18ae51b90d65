package io.jamak.workflows.job;

/** Translates from English, at once unless the script says otherwise. */
public final class ScriptedLanguage implements LanguageActivities {
  private static final String SPOKEN = "en";

  private final Script script;

  public ScriptedLanguage(Script script) {
    this.script = script;
  }

  @Override
  public StepResult translate(JobPlan plan, StepResult cues, String targetLang) {
    script.play("TRANSLATE " + targetLang);
    if (targetLang.equals(SPOKEN)) {
      return cues;
    }
    String key = targetLang + "(" + cues.key() + ")";
    return new StepResult(key, cues.items(), script.isMade(key));
  }
}
