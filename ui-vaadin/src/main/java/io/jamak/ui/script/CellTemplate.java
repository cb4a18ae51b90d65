package io.jamak.ui.script;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;

/**
 * How the browser draws the cells of our grids: templates that it knows before a grid uses them.
 */
public enum CellTemplate {
  /** A job's file; its properties are those of the badge, too. */
  JOB_FILE(
      """
      <div class="job-file" data-testid="job-row" data-job-id="${item.id}" data-state="${item.state}">
        <span class="job-name" title="${item.name}"><span>${item.head}</span><b>${item.tail}</b></span>
        <span class="job-asset">
          <span title="${item.asset}">${item.shortAsset}</span>
          <button type="button" class="icon-button small" title="${item.copy}" aria-label="${item.copy}"
            @click="${(e) => { e.stopPropagation(); navigator.clipboard?.writeText(item.asset); }}"
            ><vaadin-icon icon="vaadin:copy-o"></vaadin-icon></button>
        </span>
        <span class="job-narrow">\
      """
          + Parts.BADGE
          + """
              <span>${item.created}</span></span>
          </div>
          """),
  /** A job's status, with a bar where its progress is known. */
  JOB_STATUS(
      """
      <div class="job-status" data-state="${item.state}">\
      """
          + Parts.BADGE
          + """
            ${item.fraction === null ? '' : html`<vaadin-progress-bar .value="${item.fraction}"
              aria-label="${item.text}"></vaadin-progress-bar>`}
          </div>
          """),
  /** What a job was asked for. */
  JOB_OPTIONS("<span class=\"job-options\" title=\"${item.options}\">${item.options}</span>"),
  /** A moment, short, with all of it on hover. */
  JOB_MOMENT("<span class=\"number\" title=\"${item.full}\">${item.short}</span>"),
  /** How long a job took, or takes by now. */
  JOB_DURATION(
      """
      <span class="number">${item.elapsed === null ? item.length : html`<jamak-elapsed ms="${item.elapsed}"
        lang="${item.lang}"></jamak-elapsed>`}</span>
      """),
  /** The buttons of a job's row. */
  JOB_ACTIONS(
      "<div class=\"job-actions\">"
          + Parts.button("view", "eye")
          + Parts.button("retry", "rotate-right")
          + Parts.button("cancel", "stop")
          + Parts.button("download", "download-alt")
          + "</div>",
      "view",
      "retry",
      "cancel",
      "download"),
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

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<String> functions;

  CellTemplate(String template, String... functions) {
    this.template = template;
    this.functions = List.of(functions);
  }

  /** A renderer that fills it. */
  public <T> LitRenderer<T> renderer() {
    return LitRenderer.of(template);
  }

  String template() {
    return template;
  }

  /** Names under which the template calls the server. */
  List<String> functions() {
    return functions;
  }

  /** What several templates share; an enum may not read its own constants while it makes them. */
  private static final class Parts {
    static final String BADGE =
        """
        <vaadin-badge class="${item.classes}">
          <vaadin-icon slot="icon" icon="vaadin:${item.icon}"></vaadin-icon>${item.text}</vaadin-badge>
        """;

    static String button(String act, String icon) {
      return """
      <button type="button" class="icon-button" data-act="%1$s" aria-disabled="${!item.%1$sOn}"
        title="${item.%1$sLabel}" aria-label="${item.%1$sLabel}"
        @click="${(e) => { e.stopPropagation(); if (item.%1$sOn) %1$s(); }}"
        ><vaadin-icon icon="vaadin:%2$s"></vaadin-icon></button>
      """
          .formatted(act, icon);
    }
  }
}
