/** The choice of one file, by the picker that gives handles, or else by an input. */
import { pickFiles } from './file-handles.js';
import { ACCEPT } from './file-source.js';

/** @returns {Promise<?File>} null when given up */
export async function pickFile() {
  const files = (await pickFiles(false)) ?? (await chosenByInput());
  return files[0] ?? null;
}

/** @returns {Promise<File[]>} */
function chosenByInput() {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: ACCEPT, hidden: true });
    input.dataset.testid = 'reselect-input';
    const done = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('cancel', done);
    input.addEventListener('change', done);
    document.body.append(input);
    input.click();
  });
}
