package io.jamak.ui.script;

import com.vaadin.flow.data.renderer.LitRenderer;

/**
 * How the browser draws the cells of our grids: templates that it knows before a grid uses them.
 */
public enum CellTemplate {
  /** A day of the usage log. */
  USAGE_DAY("<span class='number' title='${item.full}'>${item.day}</span>"),
  /** A number of the usage log. */
  USAGE_NUMBER("<span class='number'>${item.number}</span>"),
  /** A file of the usage log, and whether it is gone. */
  USAGE_FILE(
      """
      <a class="job-name" href="${item.href}" data-testid="usage-row" data-job-id="${item.id}"
        title="${item.name}"><span>${item.head}</span><b>${item.tail}</b>
        ${item.gone ? html`<i>${item.gone}</i>` : ''}</a>
      """),
  /** The way from the usage log to a job. */
  USAGE_JOB("<a class='number' href='${item.href}' title='${item.id}'>${item.short}</a>"),
  /** What became of a job in the usage log. */
  USAGE_STATUS("<vaadin-badge class='aura-accent-${item.accent}'>${item.text}</vaadin-badge>");

  private final String template;

  CellTemplate(String template) {
    this.template = template;
  }

  /** A renderer that fills it. */
  public <T> LitRenderer<T> renderer() {
    return LitRenderer.of(template);
  }

  String template() {
    return template;
  }
}
