import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';

const { adoptEarly, command, debounce, onEnter, oncePerFrame, painted, setAttribute, typing } =
  await load('kit/dom.js');
const { letter, setSingleKeys, singleKeys } = await load('kit/keys.js');
const { store, stored } = await load('kit/preferences.js');

const on = (target, change = {}) => ({ composedPath: () => [target], isComposing: false, keyCode: 0, ...change });
const input = (type) => Object.assign(new HTMLInputElement(), { type });

test('a key belongs to a field that takes text, or to an input method, and to nothing else', () => {
  const editable = Object.assign(new HTMLElement(), { isContentEditable: true });
  const fields = [
    input('text'),
    input('search'),
    input('range'),
    new HTMLTextAreaElement(),
    new HTMLSelectElement(),
    editable,
  ];
  const others = [input('checkbox'), input('radio'), input('button'), input('file'), new HTMLElement(), {}];
  assert.ok(fields.every((one) => typing(on(one))));
  assert.ok(others.every((other) => !typing(on(other))));
  assert.ok(typing(on(new HTMLElement(), { isComposing: true })));
  assert.ok(typing(on(new HTMLElement(), { keyCode: 229 })), 'a browser that does not say that it composes');
});

test('a letter is the one that is printed on the key, on a Korean layout too', () => {
  for (const [key, code, name] of [
    ['x', 'KeyX', 'x'],
    ['ㅌ', 'KeyX', 'x'],
    ['ㄲ', 'KeyR', 'r'],
    ['가', 'KeyA', 'a'],
    ['?', 'Slash', '?'],
    ['ㅌ', 'Digit1', 'ㅌ'],
    ['é', 'KeyE', 'é'],
    ['Enter', 'Enter', 'Enter'],
  ]) {
    assert.equal(letter({ key, code }), name, key);
  }
});

test('single letters can be switched off, and act in a browser that keeps nothing', (context) => {
  setSingleKeys(false);
  assert.equal(singleKeys(), false);
  setSingleKeys(true);
  assert.equal(singleKeys(), true);
  for (const call of ['getItem', 'setItem', 'removeItem']) {
    context.mock.method(localStorage, call, () => {
      throw new DOMException('', 'SecurityError');
    });
  }
  setSingleKeys(false);
  assert.equal(singleKeys(), true);
});

test('taste is kept where something can be kept', (context) => {
  store('size', 'l');
  assert.deepEqual([stored('size'), stored('unknown')], ['l', null]);
  for (const call of ['getItem', 'setItem']) {
    context.mock.method(localStorage, call, () => {
      throw new DOMException('', 'SecurityError');
    });
  }
  store('size', 's');
  assert.equal(stored('size'), null);
});

test('Ctrl and ⌘ are the same', () => {
  assert.deepEqual(
    [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }].map((event) => Boolean(command(event))),
    [true, true, false],
  );
});

test('what is asked for often is done once: a while after the last time, or with the next picture', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const [done, frames] = [[], []];
  const late = debounce((text) => done.push(text), 100);
  late('a');
  context.mock.timers.tick(99);
  late('b');
  context.mock.timers.tick(99);
  assert.deepEqual(done, []);
  context.mock.timers.tick(1);
  assert.deepEqual(done, ['b']);
  const framed = oncePerFrame(() => frames.push(frames.length));
  framed();
  framed();
  context.mock.timers.tick(1);
  framed();
  context.mock.timers.tick(1);
  assert.deepEqual(frames, [0, 1]);
});

test('what waits for the screen goes on when the frame after the next begins', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const frames = [];
  context.mock.method(globalThis, 'requestAnimationFrame', (act) => frames.push(act));
  let seen = false;
  painted().then(() => {
    seen = true;
  });
  for (let begun = 0; begun < 2; begun++) {
    context.mock.timers.tick(1);
    await null;
    assert.equal(seen, false, `${begun} frames begun`);
    frames.shift()();
  }
  context.mock.timers.tick(1);
  await null;
  assert.equal(seen, true);
});

test('a tab that nobody sees paints nothing, and what waits for it goes on all the same', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  context.mock.method(globalThis, 'requestAnimationFrame', () => 0);
  let seen = false;
  painted().then(() => {
    seen = true;
  });
  context.mock.timers.tick(249);
  await null;
  assert.equal(seen, false);
  context.mock.timers.tick(1);
  await null;
  assert.equal(seen, true);
});

test('what is the same is not written again, and what is unseen is written out', () => {
  let writes = 0;
  const element = document.createElement('p');
  element.setAttribute = (name, value) => {
    writes++;
    element.attributes.set(name, value);
  };
  for (const value of ['a', 'a', 1, '1', null, null, false, undefined]) setAttribute(element, 'x', value);
  assert.deepEqual([writes, element.hasAttribute('x')], [2, false]);
  setAttribute(element, 'title', 'a\u200B');
  assert.equal(element.getAttribute('title'), 'a\\u200B');
});

/** A field in which somebody types. @param {string} before */
function field(before = '') {
  const [made, acts] = [new HTMLInputElement(), []];
  made.value = before;
  onEnter(
    made,
    () => acts.push(made.value),
    () => before,
  );
  const key = (name, change = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      key: name,
      isComposing: false,
      keyCode: 0,
      ...change,
    });
    made.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { made, acts, key };
}

test('Enter acts once; while a syllable is put together it acts on the whole text, after it', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { made, acts, key } = field();
  made.value = 'a';
  assert.equal(key('Enter'), true);
  made.value = '강';
  key('Enter', { isComposing: true });
  assert.deepEqual(acts, ['a']);
  made.value = '강의';
  made.dispatchEvent(new Event('compositionend'));
  context.mock.timers.tick(0);
  assert.deepEqual(acts, ['a', '강의']);
  made.dispatchEvent(new Event('compositionend'));
  context.mock.timers.tick(0);
  assert.equal(acts.length, 2, 'a syllable that ends without Enter is none');
});

test('Esc brings back what was there, as a step of its own, and leaves a field that says it already', () => {
  const { made, acts, key } = field('before');
  made.value = 'changed';
  assert.equal(key('Escape', { isComposing: true }), false, 'the syllable is ended first');
  assert.equal(key('Escape'), true);
  assert.deepEqual([made.value, key('Escape'), acts], ['before', false, []]);
  made.dispatchEvent(new Event('blur'));
  assert.deepEqual(acts, ['before']);
});

test('what a view set before the module was there goes through the setter', () => {
  const element = Object.create({
    set words(words) {
      this.heard = words;
    },
  });
  Object.defineProperty(element, 'words', { value: 'early', configurable: true, writable: true });
  adoptEarly(element, 'words');
  adoptEarly(element, 'other');
  assert.deepEqual([element.heard, Object.hasOwn(element, 'words')], ['early', false]);
});
