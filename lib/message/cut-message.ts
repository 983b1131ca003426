import type { DayMessage } from "./message";
import { write } from "./strings";

/** Keep the first papers of a message; the others are counted among the rest. */
export function cutMessage(message: DayMessage, papers: number): DayMessage {
  let room = papers;
  const parts = message.parts.map((part) => {
    const kept = part.papers.slice(0, room);
    room -= kept.length;
    return { ...part, papers: kept };
  });
  const count = message.rest.count + countShown(message) - countShown({ parts });
  const text = write("rest-count", message.language, { count });
  return { ...message, parts, rest: { ...message.rest, text, count } };
}

/**
 * Write a message with as many of its papers as fit, in their order. Returns undefined where it does not even fit
 * without papers.
 */
export function writeFitting<Text>(
  message: DayMessage,
  writeMessage: (message: DayMessage) => Text,
  fits: (text: Text) => boolean,
): Text | undefined {
  let [fitting, tooMany] = [-1, countShown(message) + 1];
  let written: Text | undefined;
  for (let papers = tooMany - 1; tooMany - fitting > 1; papers = Math.floor((fitting + tooMany) / 2)) {
    const text = writeMessage(cutMessage(message, papers));
    if (fits(text)) [fitting, written] = [papers, text];
    else tooMany = papers;
  }
  return written;
}

function countShown({ parts }: Pick<DayMessage, "parts">): number {
  return parts.reduce((sum, { papers }) => sum + papers.length, 0);
}
