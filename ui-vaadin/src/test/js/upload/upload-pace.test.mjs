import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from '../../../main/resources/META-INF/resources/jamak/upload/upload-pace.js';

const MIB = 1 << 20;

/** Uploads with so many bytes a reading, one each 250 ms, and tells what was seen after each. */
function run(size, bytesAt, from = 0) {
  const pace = new Pace();
  pace.start(0, from);
  const seen = [];
  let loaded = 0;
  for (let now = from + 250; loaded < size; now += 250) {
    loaded = Math.min(size, loaded + bytesAt((now - from) / 1000));
    pace.see(loaded, size - loaded, now);
    seen.push({ at: now - from, eta: pace.etaMs, said: pace.saidMs, left: size - loaded });
  }
  return seen;
}

/** A number in 0..1 that is the same in each run. */
function dice() {
  let seed = 7;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
}

test('nothing is told in the first three seconds', () => {
  for (const { at, eta, said } of run(100 * MIB, () => MIB)) {
    assert.equal(eta === null, at < 3000, `${at} ms`);
    assert.equal(said === null, at < 3000, `${at} ms`);
  }
});

test('a steady upload counts down, and its words never go up', () => {
  const told = run(600 * MIB, () => MIB).filter(({ eta }) => eta !== null);
  assert.ok(told.every(({ eta, left }) => Math.abs(eta - (left / MIB) * 250) < 100));
  const said = [...new Set(told.map((one) => one.said / 1000))];
  assert.deepEqual(said, [180, 120, 90, 75, 60, 45, 30, 20, 15, 10, 5]);
});

test('a gulp of the buffers at the start makes no promise that is taken back', () => {
  const told = run(600 * MIB, (second) => (second <= 0.25 ? 16 * MIB : MIB)).filter(({ eta }) => eta !== null);
  const said = told.map((one) => one.said);
  assert.ok(said.filter((one, i) => i > 0 && one > said[i - 1]).length <= 2, said.join());
});

test('the estimate moves at most 20 % a second, apart from the clock, whatever the network does', () => {
  const die = dice();
  const speeds = [
    () => 2 * MIB * die(),
    (second) => (second % 8 < 4 ? 4 * MIB : 0.2 * MIB),
    (second) => (second < 20 ? MIB : MIB / 10),
  ];
  for (const speed of speeds) {
    const told = run(400 * MIB, speed).filter(({ eta }) => eta !== null);
    for (let i = 1; i < told.length; i++) {
      const [before, after] = [told[i - 1].eta, told[i].eta];
      assert.ok(after <= before * 1.0501, `${before} -> ${after}`);
      assert.ok(after >= before - Math.max(250, before * 0.0501), `${before} -> ${after}`);
    }
  }
});

test('after a hole in the readings it goes up by 20 % at most', () => {
  const pace = new Pace();
  pace.start(0, 0);
  for (let now = 250; now <= 5000; now += 250) pace.see(now * 1000, 100_000_000 - now * 1000, now);
  const before = pace.etaMs;
  pace.see(5_001_000, 94_999_000, 25_000);
  assert.ok(pace.etaMs <= before * 1.2001 && pace.etaMs >= before - 20_000, `${before} -> ${pace.etaMs}`);
});

test('around a border the words stay', () => {
  const pace = new Pace();
  pace.start(0, 0);
  const said = [];
  for (let now = 250, loaded = 0; now < 120_000; now += 250) {
    loaded += 1000;
    const left = 240_000 * (1 + 0.1 * Math.sin(now / 700)); // a minute, more or less
    pace.see(loaded, left, now);
    if (now >= 3000) said.push(pace.saidMs);
  }
  const changes = said.filter((one, i) => i > 0 && one !== said[i - 1]);
  assert.ok(changes.length <= 2, changes.join());
  assert.ok(
    said.every((one, i) => i === 0 || one <= said[i - 1]),
    changes.join(),
  );
});

test('a clock that starts anew forgets what it told', () => {
  const pace = new Pace();
  pace.start(0, 0);
  for (let now = 250; now <= 4000; now += 250) pace.see(now, 10_000, now);
  assert.notEqual(pace.saidMs, null);
  pace.start(4000, 90_000);
  pace.see(4100, 9_900, 90_250);
  assert.deepEqual([pace.etaMs, pace.saidMs], [null, null]);
});
