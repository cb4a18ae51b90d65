import assert from 'node:assert/strict';
import test from 'node:test';
import { byOrder, moved, priorities } from '../../../main/resources/META-INF/resources/jamak/model/queue-order.js';

const draft = (id, second, priority = 0) => ({ id, createdAt: `2026-01-01T00:00:0${second}Z`, priority });
const [a, b, c] = [draft('a', 1), draft('b', 2), draft('c', 3)];

/** The order that the server would show after these changes. */
function after(jobs, changes) {
  const given = new Map([...changes].flatMap(([priority, ids]) => ids.map((id) => [id, priority])));
  return jobs
    .map((job) => ({ ...job, priority: given.get(job.id) ?? job.priority }))
    .sort(byOrder)
    .map((job) => job.id)
    .join('');
}

test('an order that holds already changes nothing', () => {
  assert.equal(priorities([a, b, c]).size, 0);
});

test('the last one moved to the front gets ahead of all, alone', () => {
  assert.deepEqual([...priorities([c, a, b])], [[1, ['c']]]);
});

test('the first one moved to the end lifts the others over it', () => {
  const changes = priorities([b, c, a]);
  assert.equal(after([a, b, c], changes), 'bca');
});

test('every order of many can be reached and reached again', () => {
  let jobs = Array.from('abcdefg', (id, i) => draft(id, i));
  for (const wanted of ['gfedcba', 'cabgfde', 'abcdefg', 'badcfeg']) {
    const order = [...wanted].map((id) => jobs.find((job) => job.id === id));
    const changes = priorities(order);
    assert.equal(after(jobs, changes), wanted);
    const given = new Map([...changes].flatMap(([priority, ids]) => ids.map((id) => [id, priority])));
    jobs = jobs.map((job) => ({ ...job, priority: given.get(job.id) ?? job.priority }));
  }
});

test('priorities stay within what the server takes', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({
    ...draft(String(i).padStart(3, '0'), 1),
    createdAt: new Date(i * 1000).toISOString(),
  }));
  const changes = priorities(many.toReversed());
  for (const priority of changes.keys()) assert.ok(Math.abs(priority) <= 100);
});

test('times with more digits of a second still compare', () => {
  const [whole, later] = [
    { ...a, createdAt: '2026-01-01T00:00:01.123Z' },
    { ...b, createdAt: '2026-01-01T00:00:01.123456Z' },
  ];
  assert.ok(byOrder(whole, later) < 0);
});

test('moving takes one out and puts it in elsewhere', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a']);
});
