import { rowBytes } from '../../bench/row-format';

test('a row takes its key, its head, and three bytes more than each value', () => {
  expect(rowBytes([], [])).toBe(25);
  expect(rowBytes(['abc'], [])).toBe(25 + 3 + 3);
  expect(rowBytes(['é'], [])).toBe(25 + 3 + 2);
});

test.each([
  [0, 1],
  [-128, 1],
  [128, 2],
  [32_768, 4],
  [2_147_483_648, 8],
])('a number takes as few bytes as hold it: %i', (value, bytes) => {
  expect(rowBytes([value], []) - rowBytes([], [])).toBe(3 + bytes);
});

test('an empty column takes one byte, and each index an entry of its own', () => {
  expect(rowBytes([null, undefined], []) - rowBytes([], [])).toBe(2);
  expect(rowBytes([], [2, 1]) - rowBytes([], [])).toBe(20 + 3 * 9 + 20 + 2 * 9);
});
