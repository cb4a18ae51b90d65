import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load } from '../browser.mjs';

const { desktop, showOnDesktop, switchDesktop } = await load('notice/desktop.js');
const { setWords } = await load('kit/words.js');
setWords({ 'notice.batch': '{name} 외 {n}개' }, 'ko');

let asked = 0;
let shown = [];
class Notification extends EventTarget {
  static permission = 'default';

  static async requestPermission() {
    asked++;
    this.permission = 'granted';
  }

  constructor(title, { body, tag }) {
    super();
    shown.push({ title, body, tag });
  }
}
const batch = { id: 'a', jobId: null, filename: 'talk.mp4', jobs: 2, done: 1, failed: 1, canceled: 0, look: 0 };

beforeEach(() => {
  localStorage.clear();
  [asked, shown] = [0, []];
  Notification.permission = 'default';
  window.Notification = globalThis.Notification = Notification;
  window.isSecureContext = true;
  document.hidden = true;
});

test('nothing is asked or shown before the person has switched it on, and a refusal is known', async () => {
  showOnDesktop([batch]);
  assert.deepEqual([desktop(), asked, shown], ['off', 0, []]);
  await switchDesktop(true);
  assert.deepEqual([desktop(), asked], ['on', 1]);
  await switchDesktop(false);
  assert.equal(desktop(), 'off');
  Notification.permission = 'denied';
  await switchDesktop(true);
  assert.deepEqual([desktop(), asked], ['denied', 1]);
});

test('a batch has one, by its id, and none while the page is looked at', async () => {
  await switchDesktop(true);
  showOnDesktop([{ ...batch, filename: 'talk\u202e4pm.exe' }]);
  document.hidden = false;
  showOnDesktop([batch]);
  assert.deepEqual(
    shown.map(({ title, tag }) => [title, tag]),
    [['Jamak', 'a']],
  );
  assert.doesNotMatch(shown[0].body, /\u202e/);
});

test('a page without TLS has none', () => {
  window.isSecureContext = false;
  assert.equal(desktop(), 'absent');
});
