import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeText } from "@/lib/library/decode-text";

const digest = "### [1] [方块](https://arxiv.org/abs/2602.00001)\n*阿达*\n\nTL;DR: 我们画方块，也画圆。\n";
/** "你好，世界。" in GBK, by hand. */
const gbk = Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7, 0xa1, 0xa3]);

function swap(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

describe("decodeText reads", () => {
  const wide = Buffer.from(digest, "utf16le");
  test.each([
    ["UTF-8", Buffer.from(digest), "utf-8", digest],
    ["UTF-8 with a mark, which stays", Buffer.from(`\ufeff${digest}`), "utf-8", `\ufeff${digest}`],
    ["UTF-16, little-endian, with a mark", Buffer.from(`\ufeff${digest}`, "utf16le"), "utf-16le", digest],
    ["UTF-16, big-endian, with a mark", swap(Buffer.from(`\ufeff${digest}`, "utf16le")), "utf-16be", digest],
    ["UTF-16, little-endian, without one", wide, "utf-16le", digest],
    ["UTF-16, big-endian, without one", swap(wide), "utf-16be", digest],
    [
      "UTF-16 of Chinese nearly alone",
      Buffer.from(`${"方块与圆".repeat(12)}\n`, "utf16le"),
      "utf-16le",
      `${"方块与圆".repeat(12)}\n`,
    ],
    ["GBK", gbk, "gb18030", "你好，世界。"],
    [
      "GBK between ASCII",
      Buffer.concat([Buffer.from("TL;DR: "), gbk, Buffer.from("\n")]),
      "gb18030",
      "TL;DR: 你好，世界。\n",
    ],
    ["GBK with half a character at its end", gbk.subarray(0, -1), "gb18030", "你好，世界\ufffd"],
    [
      "UTF-8 that was cut within a character",
      Buffer.from("方块与圆，我们画。").subarray(0, -1),
      "utf-8",
      "方块与圆，我们画\ufffd",
    ],
    ["an empty file", Buffer.alloc(0), "utf-8", ""],
    ["one letter", Buffer.from("a"), "utf-8", "a"],
  ])("%s", (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });
});

describe("decodeText refuses", () => {
  test.each([
    [
      "an image",
      Buffer.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0xff, 0xd9, 0x80,
        0x81,
      ]),
    ],
    ["an archive", gzipSync(digest.repeat(20))],
    [
      "French in Latin-1",
      Buffer.from("Élèves très âgés, été à Orléans, où naît l'idée générale.\n", "latin1"),
    ],
    [
      "Japanese in Shift-JIS",
      Buffer.from([
        0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0xcd, 0x82, 0xc5, 0x82, 0xb7,
      ]),
    ],
    [
      "Chinese in Big5",
      Buffer.from([
        0xa7, 0xda, 0xad, 0xcc, 0xb5, 0x65, 0xa4, 0xe8, 0xb6, 0xf4, 0xa4, 0x5d, 0xb5, 0x65, 0xb6, 0xea, 0xa5,
        0x40, 0xa4, 0x6a,
      ]),
    ],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });
});
