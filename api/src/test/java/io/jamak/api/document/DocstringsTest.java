package io.jamak.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocstringsTest {
  private final Docstrings docstrings = new Docstrings();

  @Test
  void a_docstring_is_told_in_markdown() {
    assertThat(docstrings.getClassJavadoc(Example.class))
        .isEqualTo("Has `code`, a Test and what breaks over lines.\n\nA second paragraph, 1 < 2.");
  }

  @Test
  void a_field_is_told_by_the_records_parameter() {
    assertThat(docstrings.getRecordClassParamJavadoc(Example.class))
        .containsEntry("size", "Bytes, `0` or more")
        .containsOnlyKeys("size");
  }

  @Test
  void the_first_sentence_of_a_method_is_the_summary() throws NoSuchMethodException {
    var method = Example.class.getDeclaredMethod("times", int.class);

    assertThat(docstrings.getFirstSentence(docstrings.getMethodJavadocDescription(method)))
        .isEqualTo("Multiplies by 1.5 or so");
    assertThat(docstrings.getParamJavadoc(method, "factor")).isEqualTo("How often");
    assertThat(docstrings.getParamJavadoc(method, "other")).isNull();
    assertThat(docstrings.getMethodJavadocReturn(method)).isEqualTo("The product");
  }

  /**
   * Has {@code code}, a {@link Test} and what breaks over lines.
   *
   * <p>A second paragraph, 1 &lt; 2.
   *
   * @param size bytes, {@code 0} or more
   */
  record Example(int size) {
    /**
     * Multiplies by 1.5 or so. Never fails.
     *
     * @param factor how often
     * @return the product
     */
    int times(int factor) {
      return size * factor;
    }
  }
}
