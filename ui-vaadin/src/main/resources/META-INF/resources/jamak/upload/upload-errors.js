/** How a transfer can end without a whole file. */

/** Why a transfer stopped, by the codes of the error copy. */
export class UploadError extends Error {
  /** @param {string} code @param {boolean} passing whether trying again by itself makes sense */
  constructor(code, passing = false) {
    super(code);
    this.code = code;
    this.passing = passing;
  }
}

/** The same file is there already: uploaded, or on its way in this tab. */
export class SameFile extends Error {
  /** @param {import('./upload-item.js').Original} original */
  constructor(original) {
    super('UP_DUPLICATE');
    this.original = original;
  }
}

/** What stands in the way where a request got no answer: the road, or a file that is gone. @param {?File} file */
export async function unanswered(file) {
  try {
    if (file === null) return new UploadError('UP_FILE_GONE');
    await file.slice(0, 1).arrayBuffer();
    return new UploadError('UP_NETWORK', true);
  } catch {
    return new UploadError('UP_FILE_GONE');
  }
}
