const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new Uint8Array(128).fill(255);
for (let i = 0; i < ALPHABET.length; i++) CODES[ALPHABET.charCodeAt(i)] = i;

/** A packed text that ends early or was never one of ours. */
export class DamagedPack extends Error {
  override readonly name = 'DamagedPack';
}

/** Writes whole numbers in as few bytes as they need (seven bits a byte), as base64. */
export class PackWriter {
  private readonly bytes: number[] = [];

  /** A whole number from 0 to 2⁵³ − 1. */
  unsigned(value: number): this {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
    return this;
  }

  /** A whole number of either sign, small in size: zigzag. */
  signed(value: number): this {
    return this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Jira's ids are numbers in a text; whatever else one is, is written letter by letter. */
  id(id: string): this {
    const value = Number(id);
    if (Number.isSafeInteger(value) && value >= 0 && String(value) === id && value < 2 ** 51)
      return this.unsigned(value * 2);
    this.unsigned(id.length * 2 + 1);
    for (let i = 0; i < id.length; i++) this.unsigned(id.charCodeAt(i));
    return this;
  }

  /** Ascending numbers, as their differences. */
  ascending(values: readonly number[]): this {
    this.unsigned(values.length);
    let last = 0;
    for (const value of values) {
      this.signed(value - last);
      last = value;
    }
    return this;
  }

  toBase64(): string {
    let text = '';
    const { bytes } = this;
    for (let i = 0; i < bytes.length; i += 3) {
      const triple = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      const size = Math.min(3, bytes.length - i);
      for (let j = 0; j <= size; j++) text += ALPHABET.charAt((triple >> (18 - 6 * j)) & 63);
    }
    return text;
  }
}

/**
 * Reads what `PackWriter` wrote, in the same order.
 *
 * @throws DamagedPack past the end or on a foreign character.
 */
export class PackReader {
  private position = 0;
  private readonly bytes: Uint8Array;

  constructor(base64: string) {
    this.bytes = decode(base64);
  }

  unsigned(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new DamagedPack('ends early');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  id(): string {
    const head = this.unsigned();
    if (head % 2 === 0) return String(head / 2);
    let text = '';
    for (let i = 0; i < (head - 1) / 2; i++) text += String.fromCharCode(this.unsigned());
    return text;
  }

  ascending(): number[] {
    const size = this.unsigned();
    if (size > this.bytes.length) throw new DamagedPack('a list longer than the pack');
    const values: number[] = [];
    for (let i = 0, last = 0; i < size; i++) values.push((last += this.signed()));
    return values;
  }

  isAtEnd(): boolean {
    return this.position === this.bytes.length;
  }
}

/** Reads a whole pack; `undefined` when it is damaged or longer than what was read. */
export function readPack<T>(
  base64: string,
  read: (reader: PackReader) => T | undefined,
): T | undefined {
  try {
    const reader = new PackReader(base64);
    const value = read(reader);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    if (error instanceof DamagedPack) return undefined;
    throw error;
  }
}

function decode(base64: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let position = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < base64.length; i++) {
    const code = CODES[base64.charCodeAt(i)] ?? 255;
    if (code === 255) throw new DamagedPack('a foreign character');
    held = ((held << 6) | code) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[position++] = (held >> bits) & 0xff;
  }
  return bytes;
}
