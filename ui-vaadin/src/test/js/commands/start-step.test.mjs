import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../browser.mjs';
import { job, OPTIONS } from '../server.mjs';

const { planFrom, startsOf } = await load('commands/start-step.js');

const starts = ['COMPOSE', 'TRANSLATE', 'WRITE_OUTPUTS'];
const plain = job('1', 'succeeded', { startSteps: starts });
const translated = job('1', 'succeeded', {
  startSteps: starts,
  options: { ...OPTIONS, translate: true, targetLang: ['es'] },
});

test('translation is a step to begin with only where there is one', () => {
  assert.deepEqual(startsOf(plain), ['COMPOSE', 'WRITE_OUTPUTS']);
  assert.deepEqual(startsOf(translated), starts);
  assert.deepEqual(startsOf(job('1', 'failed')), [], 'a server that does not tell');
});

test('what runs, what stays and what is billed is said', () => {
  assert.deepEqual(planFrom(translated, 'TRANSLATE'), {
    kept: ['step.transcribe', 'step.compose'],
    runs: ['step.translate', 'step.write_outputs'],
    billed: 'start.billed',
  });
  assert.equal(planFrom(translated, 'WRITE_OUTPUTS').billed, 'start.billed_none');
  assert.deepEqual(planFrom(plain, 'COMPOSE').runs, ['step.compose', 'step.write_outputs']);
});
