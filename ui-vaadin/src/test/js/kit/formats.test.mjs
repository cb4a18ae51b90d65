import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as format from '../../../main/resources/META-INF/resources/jamak/kit/format.js';
import { languageName, setTimeZone, setWords } from '../../../main/resources/META-INF/resources/jamak/kit/words.js';

const golden = JSON.parse(readFileSync(new URL('../../resources/golden/formats.json', import.meta.url), 'utf8'));
const WORDS = {
  ko: { 'unit.hours': '{n}시간', 'unit.minutes': '{n}분', 'unit.seconds': '{n}초' },
  en: { 'unit.hours': '{n}h', 'unit.minutes': '{n}m', 'unit.seconds': '{n}s' },
};

test('sizes and positions are those of the golden table', () => {
  for (const { bytes, text } of golden.sizes) assert.equal(format.bytes(bytes), text);
  for (const { ms, text } of golden.clocks) assert.equal(format.clock(ms), text);
});

for (const [language, words] of Object.entries(WORDS)) {
  test(`durations, counts, moments and languages are those of the golden table in ${language}`, () => {
    setWords(words, language);
    for (const row of golden.durations) assert.equal(format.duration(row.ms), row[language]);
    for (const { n, text } of golden.counts) assert.equal(format.count(n), text);
    for (const row of golden.languages) assert.equal(languageName(row.code), row[language]);
    for (const row of golden.moments) {
      setTimeZone(row.zone);
      const { short, full, time, day } = row[language];
      assert.deepEqual([format.date, format.fullDate, format.timeOfDay, format.day].map((write) => write(row.at)), [short, full, time, day]);
    }
  });
}
