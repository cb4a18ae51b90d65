import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { load, settle } from '../browser.mjs';
import { person } from '../person.mjs';
import { later, PLAN, Server } from '../server.mjs';

const { chooseFiles, takeFiles } = await load('upload/upload-intake.js');
const { trySample } = await load('upload/sample.js');
const { uploader } = await load('upload/uploads.js');
const { learnSession } = await load('model/session.js');
const { setWords } = await load('kit/words.js');

setWords(
  {
    'drop.empty': 'empty: {names}',
    'drop.unreadable': '{n} unreadable: {names}',
    'drop.ignored': '{n} ignored',
    'limits.title': '{n} not',
    'limits.without': 'without {n}',
    'limits.upgrade': 'upgrade',
    'limits.more': '{n} more',
    'error.LIM_SIZE': '{file} {size} over {limit} of {plan}',
    'error.LIM_COUNT': 'at most {limit}, {over} over',
    'error.UP_TYPE': 'not {ext}',
    'error.UP_EMPTY': 'empty',
  },
  'en',
);

let server;
beforeEach(() => {
  server = new Server();
  person.forget();
  uploader.items = [];
});

const file = (name, size = 5, type = 'video/mp4') => new File([new Uint8Array(size)], name, { type });
const names = () => uploader.items.map(({ name }) => name).join(' ');
const held = () => uploader.items.map((item) => item.held);
/** The plan is known; nothing is to be sent here. */
async function withPlan() {
  await learnSession();
  uploader.parallel = 0;
}

// these come first: the plan is learnt once a page
test('before the plan is known cards stand at once, and nothing is sent', async () => {
  const answer = later();
  server.on('GET', '/api/session', answer.promise);
  const done = takeFiles([file('a.mp4'), file('notes.txt', 5, 'text/plain'), file('large.mp4', 1001)]);
  assert.deepEqual([names(), held()], ['a.mp4 large.mp4', [true, true]], 'what is no media needs no plan');
  uploader.remove(uploader.items[0]);
  person.answers = ['go'];
  answer.fail(new Error('not there'));
  assert.deepEqual(
    (await done).map(({ name }) => name),
    ['large.mp4'],
    'without a plan the server has the last word',
  );
  assert.deepEqual([person.asked.length, held()], [1, [false]]);
});

test('once the plan is known it is asked about what that does not allow, and cards of those go', async () => {
  const answer = later();
  server.on('GET', '/api/session', answer.promise);
  const done = takeFiles([file('a.mp4'), file('large.mp4', 1001)]);
  person.answers = ['go'];
  answer.give({ csrfToken: 't', plan: PLAN, role: 'MEMBER' });
  await done;
  uploader.parallel = 0;
  assert.deepEqual([names(), held()], ['a.mp4', [false]]);
});

test('files within the limits are taken without a word', async () => {
  await withPlan();
  const items = await takeFiles([file('a.mp4'), file('b.mkv', 5, '')]);
  assert.deepEqual([items.map(({ name }) => name), person.asked, person.told], [['a.mp4', 'b.mkv'], [], []]);
});

test('each file that is not allowed is named with its reason, before a byte is sent', async () => {
  await withPlan();
  await takeFiles([
    file('large.mp4', 1001),
    file('1.mp4'),
    file('2.mp4'),
    file('3.mp4'),
    file('4.mp4'),
    file('a.pdf', 5, 'application/pdf'),
    file('한글.mp4'.normalize('NFD'), 0),
  ]);
  const [{ title, text, answers }] = person.asked;
  assert.equal(title, '4 not');
  for (const line of ['large.mp4 1.0 KB over 1.0 KB of Free', 'at most 3, 1 over', 'not .pdf', '한글.mp4']) {
    assert.ok(text.includes(line), line);
  }
  assert.deepEqual(
    answers.map(({ label, safe = false }) => `${label} ${safe}`),
    ['dialog.cancel true', 'upgrade false', 'without 3 false'],
  );
  assert.deepEqual([names(), server.asked], ['', []], 'given up');
});

test('the others go up without those that are not allowed', async () => {
  await withPlan();
  person.answers = ['go'];
  await takeFiles([file('large.mp4', 1001), file('a.mp4')]);
  assert.equal(names(), 'a.mp4');
});

test('where nothing is allowed there is no way on, and no upgrade where no plan would help', async () => {
  await withPlan();
  await takeFiles([file('a.pdf', 5, 'application/pdf')]);
  assert.deepEqual(
    person.asked[0].answers.map(({ label }) => label),
    ['dialog.cancel'],
  );
});

test('of very many that are not allowed the first are listed', async () => {
  await withPlan();
  await takeFiles(Array.from({ length: 60 }, (_, i) => file(`${i}.pdf`, 5, 'application/pdf')));
  const { text } = person.asked[0];
  assert.ok(text.includes('49.pdf') && !text.includes('50.pdf') && text.includes('10 more'));
});

test('empty files among good ones stop nothing; alone they are asked about', async () => {
  await withPlan();
  await takeFiles([file('a.mp4'), ...['w', 'x', 'y', 'z'].map((name) => file(`${name}.mp4`, 0))]);
  assert.deepEqual([names(), person.notes, person.asked], ['a.mp4', ['info: empty: w.mp4, x.mp4, y.mp4, …'], []]);
  await takeFiles([file('x.mp4', 0)]);
  assert.equal(person.asked.length, 1);
});

test('what a drop leaves out is said in one line, as a failure where something could not be read', async () => {
  await withPlan();
  const told = async (foreign, ...unreadable) => {
    person.forget();
    await takeFiles([], { foreign, unreadable });
    return person.notes;
  };
  assert.deepEqual(await told(0), []);
  assert.deepEqual(await told(2), ['info: 2 ignored 2']);
  assert.deepEqual(await told(0, 'a.mp4'), ['error: 1 unreadable: a.mp4']);
  assert.deepEqual(await told(3, 'a', 'b', 'c', 'd'), ['error: 4 unreadable: a, b, c, … · 3 ignored']);
});

test('the picker that gives handles comes first, the input where there is none', async () => {
  await withPlan();
  const input = document.createElement('input');
  let clicked = 0;
  input.addEventListener('click', () => clicked++);
  await chooseFiles(input);
  assert.equal(clicked, 1);
  const picks = [
    () => [{ getFile: async () => file('picked.mp4') }],
    () => {
      throw new DOMException('', 'AbortError');
    },
  ];
  window.showOpenFilePicker = async () => picks.shift()();
  await chooseFiles(input);
  await settle();
  await chooseFiles(input);
  delete window.showOpenFilePicker;
  assert.deepEqual([names(), clicked], ['picked.mp4', 1], 'who gives up is not asked a second time');
});

test('the sample is taken as if it had been chosen; where it does not come it can be asked for again', async () => {
  await withPlan();
  const sample = /sample\.mp4$/;
  server.refuse('GET', sample, 404);
  await trySample();
  server.lose('GET', sample);
  await trySample();
  assert.deepEqual([person.notes, names()], [Array(2).fill('error: failure.unheard [failure.again]'), '']);
  server.on('GET', sample, () => new Response(new Uint8Array(9)));
  person.told[0].act();
  await settle();
  assert.deepEqual([names(), uploader.items[0].type, uploader.items[0].size], ['empty.sample_name', 'video/mp4', 9]);
});
