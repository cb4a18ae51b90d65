import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreUnseen, visible } from '../../../main/resources/META-INF/resources/jamak/kit/visible.js';

test('what moves or hides text is written out', () => {
  assert.equal(visible('photo\u202Egpj.exe'), 'photo\\u202Egpj.exe');
  assert.equal(visible('a\u001B[31mb\u0000\u200B\uFEFF\u2066'), 'a\\u001B[31mb\\u0000\\u200B\\uFEFF\\u2066');
  assert.equal(visible('a\uD800b'), 'a\\uD800b');
});

test('words of every script, emoji with joiners and line breaks stay as they are', () => {
  for (const text of ['강의 1.mp4', 'عربي', 'न्‍या', '👩‍👩‍👧 family.mov', 'two\nlines\tand a tab', '<b>&amp;']) {
    assert.equal(visible(text), text);
  }
});

test('a text that was edited as it is shown gets back what it had, and nothing else', () => {
  const before = 'photo\u202Egpj';
  assert.equal(restoreUnseen(visible(before), before), before);
  assert.equal(restoreUnseen(`new ${visible(before)}\\u0041\\u200B`, before), `new ${before}\\u0041\\u200B`);
});
