/**
 * Whoever sits before the screen. Takes the place of the modules that ask and tell, so that a test
 * answers at once and reads what was said; whatever those draw is tested in a real browser.
 */
import { register } from 'node:module';
import { Element } from './browser.mjs';

const PLACES = [
  'kit/dialog.js',
  'kit/toasts.js',
  'options/options-dialog.js',
  'upload/file-pick.js',
  'commands/tag-choice.js',
];

register(
  `data:text/javascript,${encodeURIComponent(`
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    const taken = ${JSON.stringify(PLACES)}.some((place) => found.url.endsWith('/jamak/' + place));
    return taken ? { ...found, url: ${JSON.stringify(import.meta.url)} } : found;
  }`)}`,
);

export const person = {
  /** What is answered to dialogs, in turn; Esc when none is left. @type {(?string)[]} */
  answers: [],
  /** What is chosen in the options form, in turn. @type {(?{partial: object, whole: object})[]} */
  choices: [],
  /** @type {?File} the file that is chosen */
  file: null,
  /** What is touched in the choice of tags. @type {{added: string[], removed: string[]}} */
  tags: { added: [], removed: [] },
  /** @type {{title: string, text: string, answers: any[]}[]} dialogs that came */
  asked: [],
  /** @type {{title: string, now: object[], verb: string, assetIds: string[]}[]} options forms that came */
  forms: [],
  /**
   * @type {{kind: string, text: string, key?: string, n?: number, label?: string, act?: () => void}[]} notes that came
   */
  told: [],

  forget() {
    Object.assign(this, {
      answers: [],
      choices: [],
      file: null,
      tags: { added: [], removed: [] },
      asked: [],
      forms: [],
      told: [],
    });
  },

  /** «error: words 3 [button]», as they came; the number where it counts. */
  get notes() {
    return this.told.map(
      ({ kind, text, n, label }) => `${kind}: ${text}${n === undefined ? '' : ` ${n}`}${label ? ` [${label}]` : ''}`,
    );
  },
};

export async function ask(title, content, answers) {
  person.asked.push({ title, text: textsOf(content).join(' | '), answers });
  return person.answers.shift() ?? null;
}

/** The texts of a template, one for each of its pieces. @param {any} content @returns {string[]} */
export function textsOf(content) {
  if (content === null || content === undefined || typeof content === 'symbol' || typeof content === 'function') {
    return [];
  }
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (content.strings) {
    return content.strings.flatMap((/** @type {string} */ _, /** @type {number} */ i) =>
      isAttribute(content.strings.slice(0, i + 1).join('')) ? [] : textsOf(content.values[i]),
    );
  }
  return [String(content)];
}

/** Whether what comes next stands inside a tag. @param {string} before */
const isAttribute = (before) => before.lastIndexOf('<') > before.lastIndexOf('>');

/** A dialog whose content may change while it is open. */
export class Dialog {
  ask(title, content, answers) {
    return ask(title, content, answers);
  }
}

export const cancelAnswer = () => ({ label: 'dialog.cancel', value: 'cancel', safe: true });
export const showToast = (note) => person.told.push(note);

export async function editOptions(title, now, verb, assetIds = []) {
  person.forms.push({ title, now, verb, assetIds });
  return person.choices.shift() ?? null;
}

export async function editScopes(scopes) {
  const [scope] = scopes;
  const answer = await editOptions(scope.title, scope.now, scope.verb, scope.assetIds);
  return answer && { scope, ...answer };
}

export const pickFile = async () => person.file;

export class TagChoice extends Element {
  show(each, known) {
    person.offered = { each, known };
  }

  get added() {
    return person.tags.added;
  }

  get removed() {
    return person.tags.removed;
  }
}
customElements.define('jamak-tag-choice', TagChoice);
