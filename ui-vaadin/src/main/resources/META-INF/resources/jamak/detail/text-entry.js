/** A field for one short text that is saved by Enter or by leaving it. */
import { onEnter } from '../kit/dom.js';
import { Directive, directive, noChange } from '../kit/html.js';

/**
 * @typedef {(typed: string, input: HTMLInputElement|HTMLTextAreaElement) => unknown} Take a promise: what is typed stays until it ends
 */

/** What a person is typing stays, whatever is drawn meanwhile. */
class TextEntry extends Directive {
  /** @type {HTMLInputElement|HTMLTextAreaElement|undefined} */
  #input;
  #text = '';
  /** @type {Take} */
  #take = () => undefined;
  #typing = false;

  /** @param {string} _text @param {Take} _take */
  render(_text, _take) {
    return noChange;
  }

  /** @param {import('lit/directive.js').ElementPart} part @param {[string, Take]} values */
  update({ element }, [text, take]) {
    if (this.#input === undefined) this.#start(/** @type {HTMLInputElement|HTMLTextAreaElement} */ (element));
    const untouched = /** @type {HTMLInputElement} */ (element).value === this.#text;
    this.#text = text;
    this.#take = take;
    if (untouched) this.#show();
    return noChange;
  }

  /** @param {HTMLInputElement|HTMLTextAreaElement} input */
  #start(input) {
    this.#input = input;
    input.addEventListener('input', () => {
      this.#typing = true;
    });
    onEnter(
      input,
      async () => {
        this.#typing = false;
        await this.#take(input.value, input);
        if (!this.#typing) this.#show();
      },
      () => this.#text,
    );
  }

  #show() {
    const input = /** @type {HTMLInputElement} */ (this.#input);
    if (input.value !== this.#text) input.value = this.#text;
  }
}

/** In the tag of an input: `<input ${textEntry(text, take)}>`. */
export const textEntry = directive(TextEntry);
