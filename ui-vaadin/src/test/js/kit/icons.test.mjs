import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const JAMAK = new URL('../../../main/resources/META-INF/resources/jamak/', import.meta.url);
const read = (path) => readFileSync(new URL(path, JAMAK), 'utf8');

test('every icon that a module names is drawn', () => {
  const drawn = new Set([...read('kit/icons.js').matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name));
  const modules = readdirSync(JAMAK, { recursive: true }).filter((path) => path.endsWith('.js'));
  const named = modules.flatMap((path) =>
    [...read(path).matchAll(/\bicon(?:\(|: )'(\w+)'/g)].map(([, name]) => [path, name]),
  );
  assert.ok(named.length > 50);
  assert.deepEqual(
    named.filter(([, name]) => !drawn.has(name)),
    [],
  );
});
