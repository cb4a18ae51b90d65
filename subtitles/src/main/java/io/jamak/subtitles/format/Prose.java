package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.PlainText;
import io.jamak.subtitles.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes paragraphs of cues. One ends where another person speaks, at a pause of {@link #PAUSE_MS},
 * after {@link #SENTENCES} sentences, and where no sentence ended for {@link #CHARACTERS}.
 */
final class Prose {
  static final long PAUSE_MS = 2000;
  static final int SENTENCES = 5;
  static final int CHARACTERS = 800;

  private final boolean named;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private @Nullable String speaker;
  private @Nullable String lastNamed;
  private int sentences;
  private int characters;

  private Prose(boolean named) {
    this.named = named;
  }

  static List<String> paragraphs(List<Cue> cues) {
    Prose prose = new Prose(Visible.hasSpeakers(cues));
    long spokenUntil = 0;
    for (Cue cue : cues) {
      if (cue.spokenFromMs() - spokenUntil >= PAUSE_MS) {
        prose.end();
      }
      Turn.of(cue).forEach(prose::add);
      spokenUntil = cue.spokenUntilMs();
    }
    prose.end();
    return prose.paragraphs;
  }

  private void add(Turn turn) {
    if (named && !Objects.equals(turn.speaker(), speaker)) {
      end();
    }
    speaker = turn.speaker();
    open.add(turn.text());
    characters += turn.text().length();
    sentences += turn.sentences();
    if (turn.endsSentence() ? sentences >= SENTENCES : characters >= CHARACTERS) {
      end();
    }
  }

  private void end() {
    if (!open.isEmpty()) {
      paragraphs.add(label() + Turn.join(open));
      lastNamed = speaker;
    }
    open.clear();
    sentences = 0;
    characters = 0;
  }

  private String label() {
    String name = speaker;
    return !named || name == null || name.equals(lastNamed) ? "" : PlainText.clean(name) + ": ";
  }
}
