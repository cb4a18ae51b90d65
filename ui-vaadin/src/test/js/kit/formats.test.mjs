import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as format from '../../../main/resources/META-INF/resources/jamak/kit/format.js';
import { languageName, setTimeZone, setWords } from '../../../main/resources/META-INF/resources/jamak/kit/words.js';

const file = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(file('../../resources/golden/formats.json'));

/** All words that we ship, those of the dashboard without their prefix. @param {string} suffix of the file */
const shipped = (suffix) =>
  Object.fromEntries(
    file(`../../../main/resources/vaadin-i18n/translations${suffix}.properties`)
      .split('\n')
      .filter((line) => /^[a-zA-Z].*=/.test(line))
      .map((line) => line.split(/=(.*)/s))
      .map(([key, text]) => [key.replace(/^dashboard\./, ''), text]),
  );
const WORDS = { ko: shipped(''), en: shipped('_en') };

test('sizes and positions are those of the golden table', () => {
  for (const { bytes, text } of golden.sizes) assert.equal(format.bytes(bytes), text);
  for (const { ms, text } of golden.clocks) assert.equal(format.clock(ms), text);
});

for (const [language, words] of Object.entries(WORDS)) {
  test(`durations, counts, moments, languages and options are those of the golden table in ${language}`, () => {
    setWords(words, language);
    for (const row of golden.durations) assert.equal(format.duration(row.ms), row[language]);
    for (const { n, text } of golden.counts) assert.equal(format.count(n), text);
    for (const row of golden.languages) assert.equal(languageName(row.code), row[language]);
    for (const row of golden.options) {
      assert.equal(format.optionSummary(row.options, languageName, row.detected), row[language]);
    }
    for (const row of golden.moments) {
      setTimeZone(row.zone);
      const { short, full, time, day } = row[language];
      assert.deepEqual(
        [format.date, format.fullDate, format.timeOfDay, format.day].map((write) => write(row.at)),
        [short, full, time, day],
      );
    }
  });
}
