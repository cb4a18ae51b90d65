/** Named options. They are kept in this browser; all that knows so is here. */

/** @typedef {{name: string, options: Partial<import('./types.js').JobOptions>}} Preset */

const STORED = 'jamak.presets';

/** @returns {Preset[]} */
function stored() {
  try {
    const found = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

/** @param {Preset[]} presets */
function store(presets) {
  presets.sort((a, b) => a.name.localeCompare(b.name));
  localStorage.setItem(STORED, JSON.stringify(presets));
}

export const presets = {
  /** @returns {Promise<Preset[]>} by name */
  list: async () => stored(),
  /** One of the same name is replaced. @param {string} name @param {Preset['options']} options */
  save: async (name, options) => store([...stored().filter((other) => other.name !== name), { name, options }]),
  /** @param {string} name */
  remove: async (name) => store(stored().filter((other) => other.name !== name)),
};
