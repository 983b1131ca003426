/** Offset basis and prime of FNV-1a, 32 bit (RFC 9923). */
const basis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Hash a text to sixteen hexadecimal digits, to name a file by its content. Tells changes apart; it is no
 * defence against someone who wants two texts to collide.
 */
export function hashContent(text: string): string {
  let high = basis;
  let low = ~basis;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, prime);
    low = Math.imul(low ^ ((unit << 8) | (unit >>> 8)) ^ (high >>> 15), prime);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
