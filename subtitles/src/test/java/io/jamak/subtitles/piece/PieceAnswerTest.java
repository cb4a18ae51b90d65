package io.jamak.subtitles.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PieceAnswerTest {
  @Test
  void answers_that_are_older_than_the_count_of_their_words_are_read() {
    PieceAnswer old =
        PieceAnswer.read(
            """
            {"language":"en","detected":"","confidence":0.0,"voicedMs":0,"languages":[],"words":[],
             "dropped":[],"warnings":[],"attempts":[
             {"why":"first","fromMs":0,"toMs":9000,"language":"en","answer":{"text":"hello"}}]}
            """);

    assertThat(old.attempts()).singleElement().satisfies(each -> assertThat(each.words()).isNull());
    assertThat(PieceAnswer.read(old.write())).isEqualTo(old);
  }
}
