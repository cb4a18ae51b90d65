import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Words that are asked for by what the server says, so that no search finds their whole key. */
const BY_KIND = ['act', 'not', 'title', 'go', 'count', 'why', 'doing', 'done', 'skipped', 'name', 'outcome.title'];
const KINDS = ['cancel', 'retry', 'run', 'tag', 'priority'];
const OTHERS = [
  ...BY_KIND.flatMap((family) => KINDS.map((kind) => `bulk.${family}.${kind}`)),
  ...['act.download', 'not.download', 'tags.add', 'tags.remove'].map((word) => `bulk.${word}`),
  ...['retried', 'quota'].map((why) => `bulk.why.${why}`),
  ...['skipped', 'failed', 'open', 'waiting'].map((outcome) => `bulk.outcome.${outcome}`),
  ...[100, 10, 0, -10].map((priority) => `bulk.priority.${priority}`),
  ...['today', '7d', '30d', 'search', 'assetId'].map((chip) => `bulk.chip.${chip}`),
  ...['translate', 'retryable'].flatMap((flag) => [`jobs.${flag}.true`, `jobs.${flag}.false`]),
  ...['known', 'muted', 'resolved'].map((state) => `cause.state.${state}`),
  ...['known', 'muted', 'resolved', 'open'].flatMap((state) => [`cause.to.${state}`, `cause.is.${state}`]),
  ...['new', 'back', 'loud'].flatMap((news) => [`cause.news.${news}`, `cause.news.${news}_many`]),
];

for (const language of ['', '_en']) {
  test(`what acts on many jobs and causes say has words in translations${language}`, () => {
    const file = new URL(`../../../main/resources/vaadin-i18n/translations${language}.properties`, import.meta.url);
    const keys = new Set(
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.split('=')[0]),
    );
    assert.deepEqual(
      OTHERS.filter((key) => !keys.has(`dashboard.${key}`)),
      [],
    );
  });
}
