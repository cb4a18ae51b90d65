package io.jamak.api.document;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A docstring in CommonMark, as descriptions of the document are: code in backticks, no HTML. */
final class Markdown implements CommentVisitor {
  private final StringBuilder text = new StringBuilder();

  private Markdown() {}

  /**
   * "" for no comment. Lines are joined, {@code <p>} begins a paragraph, the first letter is big.
   */
  static String of(@Nullable Comment comment) {
    if (comment == null) {
      return "";
    }
    Markdown markdown = new Markdown();
    comment.visit(markdown);
    String plain =
        markdown
            .text
            .toString()
            .replaceAll("\\s+", " ")
            .replaceAll(" ?<p> ?", "\n\n")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .strip();
    return StringUtils.capitalize(plain);
  }

  @Override
  public void commentText(String value) {
    text.append(value);
  }

  @Override
  public void inlineLink(Link link) {
    text.append(link.getLabel() == null ? lastWord(link.toString()) : link.getLabel());
  }

  @Override
  public void inlineTag(String name, String value) {
    text.append(name.equals("code") ? "`" + value.strip() + "`" : value.strip());
  }

  @Override
  public void inlineValue(Value value) {
    text.append(value.getReferencedMemberName());
  }

  private static String lastWord(String reference) {
    return reference.replaceFirst("\\(.*", "").replaceFirst("^.*[.#]", "");
  }
}
