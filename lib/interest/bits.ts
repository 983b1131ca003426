/** Writes numbers as bits, the highest first. */
export type BitWriter = {
  /** Write the lowest bits of a number below 2^32. */
  bits(value: number, width: number): void;
  /** Write a number in Rice's code: short where it is not much larger than 2^shift. */
  rice(value: number, shift: number): void;
  /** Write a number from 1 on in Elias's gamma code: short where it is small. */
  gamma(value: number): void;
  /** Return all that was written, filled up to whole bytes. */
  end(): Uint8Array;
};

/** Reads what a writer wrote; behind the end it reads zeros and says so. */
export type BitReader = {
  bits(width: number): number;
  rice(shift: number): number;
  gamma(): number;
  /** Whether no more was read than there is, and less than a byte is left. */
  isAtEnd(): boolean;
  isPastEnd(): boolean;
};

/** Create a writer of bits. */
export function createBitWriter(): BitWriter {
  const bytes: number[] = [];
  let last = 0;
  let count = 0;
  const bit = (value: number) => {
    last = (last << 1) | value;
    count += 1;
    if (count < 8) return;
    bytes.push(last);
    last = 0;
    count = 0;
  };
  const bits = (value: number, width: number) => {
    for (let place = width - 1; place >= 0; place -= 1) bit((value >>> place) & 1);
  };
  return {
    bits,
    rice(value, shift) {
      for (let ones = value >>> shift; ones > 0; ones -= 1) bit(1);
      bit(0);
      bits(value, shift);
    },
    gamma(value) {
      const width = 31 - Math.clz32(value);
      bits(0, width);
      bits(value, width + 1);
    },
    end() {
      while (count > 0) bit(0);
      return Uint8Array.from(bytes);
    },
  };
}

/** Create a reader of bits. */
export function createBitReader(bytes: Uint8Array): BitReader {
  const end = bytes.length * 8;
  let place = 0;
  const bit = () => {
    const byte = bytes[place >>> 3] ?? 0;
    const value = (byte >>> (7 - (place & 7))) & 1;
    place += 1;
    return value;
  };
  const bits = (width: number) => {
    let value = 0;
    for (let read = 0; read < width; read += 1) value = (value << 1) | bit();
    return value >>> 0;
  };
  return {
    bits,
    rice(shift) {
      let ones = 0;
      while (place < end && bit() === 1) ones += 1;
      return ones * 2 ** shift + bits(shift);
    },
    gamma() {
      let width = 0;
      while (place < end && width < 31 && bit() === 0) width += 1;
      return 2 ** width + bits(width);
    },
    isAtEnd: () => place <= end && end - place < 8,
    isPastEnd: () => place > end,
  };
}
