import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Md5 } from '../../../main/resources/META-INF/resources/jamak/upload/md5.js';
import { hexOf } from '../../../main/resources/META-INF/resources/jamak/upload/part-digest.js';

const buffer = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);

function digest(bytes, piece) {
  const md5 = new Md5();
  for (let from = 0; from < bytes.length; from += piece) md5.add(buffer(bytes.subarray(from, from + piece)));
  return Buffer.from(md5.end()).toString('base64');
}

test('the digest is MD5 for every length around a block, however it is cut', () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 4096, 100_001]) {
    const bytes = randomBytes(length);
    const expected = createHash('md5').update(bytes).digest('base64');
    assert.equal(digest(bytes, 64), expected, `${length} bytes in blocks`);
    assert.equal(digest(bytes, 64 * 1024), expected, `${length} bytes in pieces`);
  }
});

test('an odd piece must be the last', () => {
  const md5 = new Md5();
  md5.add(new ArrayBuffer(65));
  assert.throws(() => md5.add(new ArrayBuffer(64)), RangeError);
});

test('a digest is told as the ETag of a part', () => {
  assert.equal(
    hexOf(createHash('md5').update('part').digest('base64')),
    createHash('md5').update('part').digest('hex'),
  );
});
