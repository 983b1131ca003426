/** Encodings that editors and tools write digests in; every other is refused. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export type DecodedText = { readonly text: string; readonly encoding: Encoding };

/** Bytes looked at for the signs of an encoding. */
const sampleLength = 64_000;
/** Share of zero bytes by which UTF-16 without a mark is recognised: of a line of Chinese, the marks and line ends alone. */
const leastZeros = 0.01;
/** Share of the double bytes of a text that are the common characters and punctuation of GB 2312. */
const leastCommon = 0.8;
/** Damage that a UTF-8 text is read with: so many characters, or this share of those beyond ASCII. */
const fewDamaged = 4;
const mostDamaged = 0.1;
/** Share of a text that is no control character. */
const leastText = 0.98;

/**
 * Decode a file: UTF-8, with a few damaged characters at most, which become U+FFFD; UTF-16 with or without a mark; or
 * GB18030, which holds GBK and GB 2312. Returns undefined for bytes that are none of these, such as an image.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const wide = findWide(bytes);
  if (wide) return tryDecode(bytes, wide);
  return tryDecode(bytes, "utf-8") ?? decodeGb(bytes) ?? decodeDamaged(bytes);
}

/** Recognise UTF-16 by its mark, else by zero bytes that appear on one side of the pairs alone. */
function findWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(bytes.length - (bytes.length % 2), sampleLength);
  for (let place = 0; place < length; place += 1)
    if (bytes[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (high + low === 0) return undefined;
  if (Math.max(high, low) < length * leastZeros || Math.min(high, low) > Math.max(high, low) / 20)
    return undefined;
  const encoding = low > high ? "utf-16le" : "utf-16be";
  return isText(tryDecode(bytes, encoding)?.text ?? "\0") ? encoding : undefined;
}

/** Decode GB18030 where the pairs of bytes are those of Chinese text; half a character at the end becomes U+FFFD. */
function decodeGb(bytes: Uint8Array): DecodedText | undefined {
  let pairs = 0;
  let common = 0;
  const length = Math.min(bytes.length, sampleLength);
  for (let place = 0; place < length - 1; place += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(place, place + 2);
    if (lead < 0x81) continue;
    pairs += 1;
    place += 1;
    const isCommon = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9);
    if (isCommon && trail >= 0xa1) common += 1;
  }
  if (pairs === 0 || common < pairs * leastCommon) return undefined;
  return tryDecode(bytes, "gb18030");
}

function decodeDamaged(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const isReadable = damaged <= fewDamaged || damaged <= beyondAscii * mostDamaged;
  return isReadable && isText(text) ? { text, encoding: "utf-8" } : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === "utf-8" });
  try {
    if (encoding === "utf-8") return { text: decoder.decode(bytes), encoding };
    const whole = decoder.decode(bytes, { stream: true });
    return { text: whole + (hasRest(decoder) ? "\ufffd" : ""), encoding };
  } catch {
    // Not of this encoding.
    return undefined;
  }
}

function hasRest(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

function isText(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it counts
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls <= sample.length * (1 - leastText);
}
