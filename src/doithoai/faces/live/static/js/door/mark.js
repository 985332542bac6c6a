// Reads a badge from what was scanned or typed, and makes the mark by which the carried list recognises it.
// SHA-256 is written out: the browser's own is there on secure addresses only, and a hall may have none.
const ALPHABET = "ABCDEFGHKLMNPQRSTUVXY23456789";
const LENGTH = 8;

const checkLetter = (letters) =>
  ALPHABET[[...letters].reduce((sum, letter, place) => sum + (place + 1) * ALPHABET.indexOf(letter), 0) % ALPHABET.length];

const readCode = (typed) => {
  const letters = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  if (checkLetter(letters.slice(0, -1)) !== letters.at(-1)) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

// { badge, dialogue }: the dialogue where the address in the QR names it (…/giay-moi/<dialogue>/<badge>/)
export const readBadge = (scanned) => {
  const parts = scanned.trim().split("/").filter(Boolean);
  for (let place = parts.length - 1; place >= 0; place -= 1) {
    const badge = readCode(parts[place]);
    if (badge) return { badge, dialogue: place > 0 ? parts[place - 1] : "" };
  }
  return null;
};

const ROUND = [];
const START = [];
for (let number = 2; ROUND.length < 64; number += 1) {
  let prime = true;
  for (let part = 2; part * part <= number; part += 1) prime &&= number % part !== 0;
  if (!prime) continue;
  const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
  if (START.length < 8) START.push(fraction(Math.sqrt(number)));
  ROUND.push(fraction(Math.cbrt(number)));
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

const block = (hash, words) => {
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [words[i - 15], words[i - 2]];
    const first = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const second = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = (words[i - 16] + first + words[i - 7] + second) | 0;
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + hash[place]) | 0);
};

export const sha256 = (text) => {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  let hash = START;
  for (let start = 0; start < padded.length; start += 64) {
    hash = block(hash, Array.from({ length: 16 }, (_, word) => view.getInt32(start + 4 * word)));
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

export const badgeMark = (code, badge) => sha256(`${code}:${badge}`).slice(0, 24);
