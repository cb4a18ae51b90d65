/**
 * Templates of Lit, in which every text is written so that all of it is seen: names of files may hold
 * what a reader would not see. Values of properties (`.value=`) stay as they are, fields need them so.
 */
import { html as litHtml } from 'lit';
import { visible } from './visible.js';

export { noChange, nothing, render, svg } from 'lit';
export { Directive, directive } from 'lit/directive.js';
export { guard } from 'lit/directives/guard.js';
export { ifDefined } from 'lit/directives/if-defined.js';
export { keyed } from 'lit/directives/keyed.js';
export { live } from 'lit/directives/live.js';
export { repeat } from 'lit/directives/repeat.js';

/** @typedef {import('lit').TemplateResult | typeof import('lit').nothing} Template */

const PROPERTY = /\s\.[\w-]+=["']?$/;

/** @type {WeakMap<TemplateStringsArray, boolean[]>} for each template, which of its values are properties */
const templates = new WeakMap();

/** @param {TemplateStringsArray} strings */
function propertiesOf(strings) {
  let known = templates.get(strings);
  if (known === undefined) {
    known = strings.map((before) => PROPERTY.test(before));
    templates.set(strings, known);
  }
  return known;
}

/** @param {TemplateStringsArray} strings @param {...unknown} values */
export function html(strings, ...values) {
  const property = propertiesOf(strings);
  return litHtml(
    strings,
    ...values.map((value, i) => (typeof value === 'string' && !property[i] ? visible(value) : value)),
  );
}
