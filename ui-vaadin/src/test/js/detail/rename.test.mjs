import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameParts, renamed } from '../../../main/resources/META-INF/resources/jamak/detail/asset-facts.js';

test('only the stem of a name is changed', () => {
  assert.deepEqual(nameParts('강의.final.mp4'), { stem: '강의.final', extension: '.mp4' });
  assert.deepEqual(nameParts('강의 1. 소개'), { stem: '강의 1. 소개', extension: '' });
  assert.deepEqual(nameParts('.mp4'), { stem: '.mp4', extension: '' });
  assert.equal(renamed('둘째 강의', '강의.mp4'), '둘째 강의.mp4');
  assert.equal(renamed('둘째.MP4', '강의.mp4'), '둘째.mp4', 'who types the extension does not get it twice');
  assert.equal(renamed('줄\n바꿈', '강의.mp4'), '줄 바꿈.mp4');
});

test('what a name holds unseen stays in it when its field is edited or left', () => {
  assert.equal(renamed('photo\\u202Egpj', 'photo\u202Egpj.mp4'), null);
  assert.equal(renamed('my photo\\u202Egpj', 'photo\u202Egpj.mp4'), 'my photo\u202Egpj.mp4');
});

test('nothing is changed by an empty name, or by the same one in another form', () => {
  assert.equal(renamed('  ', '강의.mp4'), null);
  assert.equal(renamed('강의'.normalize('NFD'), '강의.mp4'), null);
  assert.equal(renamed('.mp4', '강의.mp4'), null);
});
