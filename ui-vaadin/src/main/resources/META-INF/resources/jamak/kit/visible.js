/**
 * Writes out what a reader could not see or what would move other text: controls, marks that turn the
 * direction of writing (gpj.exe would read as exe.jpg), characters without width. Names keep them as data.
 * Line breaks and joiners stay. The server's side is `EscapedText`.
 */

const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

/** Most texts are plain, and templates ask for each again and again. */
const PLAIN = /^[ -~\n가-힣]*$/;

/** @param {string} text */
export const visible = (text) =>
  PLAIN.test(text)
    ? text
    : text.replace(UNSEEN, (found) => `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/**
 * Takes back what `visible` wrote, where `before` has it: for a field in which people edit a text as it is shown.
 *
 * @param {string} text @param {string} before
 */
export const restoreUnseen = (text, before) =>
  text.replace(/\\u([0-9A-F]{4})/g, (written, code) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return before.includes(character) ? character : written;
  });
