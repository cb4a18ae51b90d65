/**
 * MD5, in pieces: the one checksum that every S3 server verifies by itself, and that WebCrypto lacks.
 * The rounds are written out: as loops they are five times slower.
 */

/** Bytes that are worked on at once; every piece but the last is a multiple of it. */
const BLOCK = 64;

export class Md5 {
  #state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  #length = 0;
  #rest = new Uint8Array(0);

  /** @param {ArrayBuffer} piece a multiple of 64 bytes, unless it is the last */
  add(piece) {
    if (this.#rest.length > 0) throw new RangeError(`before: ${this.#length} bytes (expected: a multiple of ${BLOCK})`);
    const whole = piece.byteLength - (piece.byteLength % BLOCK);
    blocks(this.#state, new Int32Array(piece, 0, whole / 4));
    this.#rest = new Uint8Array(piece, whole);
    this.#length += piece.byteLength;
  }

  /** @returns {Uint8Array<ArrayBuffer>} 16 bytes */
  end() {
    const last = new Uint8Array(this.#rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
    last.set(this.#rest);
    last[this.#rest.length] = 0x80;
    new DataView(last.buffer).setBigUint64(last.length - 8, BigInt(this.#length) * 8n, true);
    blocks(this.#state, new Int32Array(last.buffer));
    return new Uint8Array(this.#state.buffer.slice(0));
  }
}

/**
 * @param {Int32Array} state changed in place
 * @param {Int32Array} x words of whole blocks, little-endian as every browser's machine is
 */
// prettier-ignore
function blocks(state, x) {
  let a = state[0], b = state[1], c = state[2], d = state[3], s;
  for (let at = 0; at < x.length; at += 16) {
    const a0 = a, b0 = b, c0 = c, d0 = d;
    const x0 = x[at + 0], x1 = x[at + 1], x2 = x[at + 2], x3 = x[at + 3];
    const x4 = x[at + 4], x5 = x[at + 5], x6 = x[at + 6], x7 = x[at + 7];
    const x8 = x[at + 8], x9 = x[at + 9], x10 = x[at + 10], x11 = x[at + 11];
    const x12 = x[at + 12], x13 = x[at + 13], x14 = x[at + 14], x15 = x[at + 15];

    s = (a + (d ^ (b & (c ^ d))) | 0) + (x0 + 0xd76aa478 | 0) | 0; a = ((s << 7) | (s >>> 25)) + b | 0;
    s = (d + (c ^ (a & (b ^ c))) | 0) + (x1 + 0xe8c7b756 | 0) | 0; d = ((s << 12) | (s >>> 20)) + a | 0;
    s = (c + (b ^ (d & (a ^ b))) | 0) + (x2 + 0x242070db | 0) | 0; c = ((s << 17) | (s >>> 15)) + d | 0;
    s = (b + (a ^ (c & (d ^ a))) | 0) + (x3 + 0xc1bdceee | 0) | 0; b = ((s << 22) | (s >>> 10)) + c | 0;
    s = (a + (d ^ (b & (c ^ d))) | 0) + (x4 + 0xf57c0faf | 0) | 0; a = ((s << 7) | (s >>> 25)) + b | 0;
    s = (d + (c ^ (a & (b ^ c))) | 0) + (x5 + 0x4787c62a | 0) | 0; d = ((s << 12) | (s >>> 20)) + a | 0;
    s = (c + (b ^ (d & (a ^ b))) | 0) + (x6 + 0xa8304613 | 0) | 0; c = ((s << 17) | (s >>> 15)) + d | 0;
    s = (b + (a ^ (c & (d ^ a))) | 0) + (x7 + 0xfd469501 | 0) | 0; b = ((s << 22) | (s >>> 10)) + c | 0;
    s = (a + (d ^ (b & (c ^ d))) | 0) + (x8 + 0x698098d8 | 0) | 0; a = ((s << 7) | (s >>> 25)) + b | 0;
    s = (d + (c ^ (a & (b ^ c))) | 0) + (x9 + 0x8b44f7af | 0) | 0; d = ((s << 12) | (s >>> 20)) + a | 0;
    s = (c + (b ^ (d & (a ^ b))) | 0) + (x10 + 0xffff5bb1 | 0) | 0; c = ((s << 17) | (s >>> 15)) + d | 0;
    s = (b + (a ^ (c & (d ^ a))) | 0) + (x11 + 0x895cd7be | 0) | 0; b = ((s << 22) | (s >>> 10)) + c | 0;
    s = (a + (d ^ (b & (c ^ d))) | 0) + (x12 + 0x6b901122 | 0) | 0; a = ((s << 7) | (s >>> 25)) + b | 0;
    s = (d + (c ^ (a & (b ^ c))) | 0) + (x13 + 0xfd987193 | 0) | 0; d = ((s << 12) | (s >>> 20)) + a | 0;
    s = (c + (b ^ (d & (a ^ b))) | 0) + (x14 + 0xa679438e | 0) | 0; c = ((s << 17) | (s >>> 15)) + d | 0;
    s = (b + (a ^ (c & (d ^ a))) | 0) + (x15 + 0x49b40821 | 0) | 0; b = ((s << 22) | (s >>> 10)) + c | 0;

    s = (a + (c ^ (d & (b ^ c))) | 0) + (x1 + 0xf61e2562 | 0) | 0; a = ((s << 5) | (s >>> 27)) + b | 0;
    s = (d + (b ^ (c & (a ^ b))) | 0) + (x6 + 0xc040b340 | 0) | 0; d = ((s << 9) | (s >>> 23)) + a | 0;
    s = (c + (a ^ (b & (d ^ a))) | 0) + (x11 + 0x265e5a51 | 0) | 0; c = ((s << 14) | (s >>> 18)) + d | 0;
    s = (b + (d ^ (a & (c ^ d))) | 0) + (x0 + 0xe9b6c7aa | 0) | 0; b = ((s << 20) | (s >>> 12)) + c | 0;
    s = (a + (c ^ (d & (b ^ c))) | 0) + (x5 + 0xd62f105d | 0) | 0; a = ((s << 5) | (s >>> 27)) + b | 0;
    s = (d + (b ^ (c & (a ^ b))) | 0) + (x10 + 0x02441453 | 0) | 0; d = ((s << 9) | (s >>> 23)) + a | 0;
    s = (c + (a ^ (b & (d ^ a))) | 0) + (x15 + 0xd8a1e681 | 0) | 0; c = ((s << 14) | (s >>> 18)) + d | 0;
    s = (b + (d ^ (a & (c ^ d))) | 0) + (x4 + 0xe7d3fbc8 | 0) | 0; b = ((s << 20) | (s >>> 12)) + c | 0;
    s = (a + (c ^ (d & (b ^ c))) | 0) + (x9 + 0x21e1cde6 | 0) | 0; a = ((s << 5) | (s >>> 27)) + b | 0;
    s = (d + (b ^ (c & (a ^ b))) | 0) + (x14 + 0xc33707d6 | 0) | 0; d = ((s << 9) | (s >>> 23)) + a | 0;
    s = (c + (a ^ (b & (d ^ a))) | 0) + (x3 + 0xf4d50d87 | 0) | 0; c = ((s << 14) | (s >>> 18)) + d | 0;
    s = (b + (d ^ (a & (c ^ d))) | 0) + (x8 + 0x455a14ed | 0) | 0; b = ((s << 20) | (s >>> 12)) + c | 0;
    s = (a + (c ^ (d & (b ^ c))) | 0) + (x13 + 0xa9e3e905 | 0) | 0; a = ((s << 5) | (s >>> 27)) + b | 0;
    s = (d + (b ^ (c & (a ^ b))) | 0) + (x2 + 0xfcefa3f8 | 0) | 0; d = ((s << 9) | (s >>> 23)) + a | 0;
    s = (c + (a ^ (b & (d ^ a))) | 0) + (x7 + 0x676f02d9 | 0) | 0; c = ((s << 14) | (s >>> 18)) + d | 0;
    s = (b + (d ^ (a & (c ^ d))) | 0) + (x12 + 0x8d2a4c8a | 0) | 0; b = ((s << 20) | (s >>> 12)) + c | 0;

    s = (a + (b ^ c ^ d) | 0) + (x5 + 0xfffa3942 | 0) | 0; a = ((s << 4) | (s >>> 28)) + b | 0;
    s = (d + (a ^ b ^ c) | 0) + (x8 + 0x8771f681 | 0) | 0; d = ((s << 11) | (s >>> 21)) + a | 0;
    s = (c + (d ^ a ^ b) | 0) + (x11 + 0x6d9d6122 | 0) | 0; c = ((s << 16) | (s >>> 16)) + d | 0;
    s = (b + (c ^ d ^ a) | 0) + (x14 + 0xfde5380c | 0) | 0; b = ((s << 23) | (s >>> 9)) + c | 0;
    s = (a + (b ^ c ^ d) | 0) + (x1 + 0xa4beea44 | 0) | 0; a = ((s << 4) | (s >>> 28)) + b | 0;
    s = (d + (a ^ b ^ c) | 0) + (x4 + 0x4bdecfa9 | 0) | 0; d = ((s << 11) | (s >>> 21)) + a | 0;
    s = (c + (d ^ a ^ b) | 0) + (x7 + 0xf6bb4b60 | 0) | 0; c = ((s << 16) | (s >>> 16)) + d | 0;
    s = (b + (c ^ d ^ a) | 0) + (x10 + 0xbebfbc70 | 0) | 0; b = ((s << 23) | (s >>> 9)) + c | 0;
    s = (a + (b ^ c ^ d) | 0) + (x13 + 0x289b7ec6 | 0) | 0; a = ((s << 4) | (s >>> 28)) + b | 0;
    s = (d + (a ^ b ^ c) | 0) + (x0 + 0xeaa127fa | 0) | 0; d = ((s << 11) | (s >>> 21)) + a | 0;
    s = (c + (d ^ a ^ b) | 0) + (x3 + 0xd4ef3085 | 0) | 0; c = ((s << 16) | (s >>> 16)) + d | 0;
    s = (b + (c ^ d ^ a) | 0) + (x6 + 0x04881d05 | 0) | 0; b = ((s << 23) | (s >>> 9)) + c | 0;
    s = (a + (b ^ c ^ d) | 0) + (x9 + 0xd9d4d039 | 0) | 0; a = ((s << 4) | (s >>> 28)) + b | 0;
    s = (d + (a ^ b ^ c) | 0) + (x12 + 0xe6db99e5 | 0) | 0; d = ((s << 11) | (s >>> 21)) + a | 0;
    s = (c + (d ^ a ^ b) | 0) + (x15 + 0x1fa27cf8 | 0) | 0; c = ((s << 16) | (s >>> 16)) + d | 0;
    s = (b + (c ^ d ^ a) | 0) + (x2 + 0xc4ac5665 | 0) | 0; b = ((s << 23) | (s >>> 9)) + c | 0;

    s = (a + (c ^ (b | ~d)) | 0) + (x0 + 0xf4292244 | 0) | 0; a = ((s << 6) | (s >>> 26)) + b | 0;
    s = (d + (b ^ (a | ~c)) | 0) + (x7 + 0x432aff97 | 0) | 0; d = ((s << 10) | (s >>> 22)) + a | 0;
    s = (c + (a ^ (d | ~b)) | 0) + (x14 + 0xab9423a7 | 0) | 0; c = ((s << 15) | (s >>> 17)) + d | 0;
    s = (b + (d ^ (c | ~a)) | 0) + (x5 + 0xfc93a039 | 0) | 0; b = ((s << 21) | (s >>> 11)) + c | 0;
    s = (a + (c ^ (b | ~d)) | 0) + (x12 + 0x655b59c3 | 0) | 0; a = ((s << 6) | (s >>> 26)) + b | 0;
    s = (d + (b ^ (a | ~c)) | 0) + (x3 + 0x8f0ccc92 | 0) | 0; d = ((s << 10) | (s >>> 22)) + a | 0;
    s = (c + (a ^ (d | ~b)) | 0) + (x10 + 0xffeff47d | 0) | 0; c = ((s << 15) | (s >>> 17)) + d | 0;
    s = (b + (d ^ (c | ~a)) | 0) + (x1 + 0x85845dd1 | 0) | 0; b = ((s << 21) | (s >>> 11)) + c | 0;
    s = (a + (c ^ (b | ~d)) | 0) + (x8 + 0x6fa87e4f | 0) | 0; a = ((s << 6) | (s >>> 26)) + b | 0;
    s = (d + (b ^ (a | ~c)) | 0) + (x15 + 0xfe2ce6e0 | 0) | 0; d = ((s << 10) | (s >>> 22)) + a | 0;
    s = (c + (a ^ (d | ~b)) | 0) + (x6 + 0xa3014314 | 0) | 0; c = ((s << 15) | (s >>> 17)) + d | 0;
    s = (b + (d ^ (c | ~a)) | 0) + (x13 + 0x4e0811a1 | 0) | 0; b = ((s << 21) | (s >>> 11)) + c | 0;
    s = (a + (c ^ (b | ~d)) | 0) + (x4 + 0xf7537e82 | 0) | 0; a = ((s << 6) | (s >>> 26)) + b | 0;
    s = (d + (b ^ (a | ~c)) | 0) + (x11 + 0xbd3af235 | 0) | 0; d = ((s << 10) | (s >>> 22)) + a | 0;
    s = (c + (a ^ (d | ~b)) | 0) + (x2 + 0x2ad7d2bb | 0) | 0; c = ((s << 15) | (s >>> 17)) + d | 0;
    s = (b + (d ^ (c | ~a)) | 0) + (x9 + 0xeb86d391 | 0) | 0; b = ((s << 21) | (s >>> 11)) + c | 0;

    a = a + a0 | 0; b = b + b0 | 0; c = c + c0 | 0; d = d + d0 | 0;
  }
  state.set([a, b, c, d]);
}
