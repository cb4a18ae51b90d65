/** The choice of one file, by the picker that gives handles, or else by an input. */
import { h } from '../kit/dom.js';
import { pickFiles } from './file-handles.js';
import { ACCEPT } from './file-source.js';

/** @returns {Promise<?File>} null when given up */
export async function pickFile() {
  const files = await pickFiles(false) ?? await chosenByInput();
  return files[0] ?? null;
}

/** @returns {Promise<File[]>} */
function chosenByInput() {
  return new Promise((resolve) => {
    const input = h('input', { type: 'file', accept: ACCEPT, 'data-testid': 'reselect-input', hidden: true });
    const done = () => {
      input.remove();
      resolve([...input.files ?? []]);
    };
    input.addEventListener('cancel', done);
    input.addEventListener('change', done);
    document.body.append(input);
    input.click();
  });
}
