import type { ElementContent } from "hast";
import { text } from "./nodes";

/** A stretch of a text that is already understood, so that no later rule looks into it. */
export type MarkupSpan = {
  readonly start: number;
  readonly end: number;
  readonly node: ElementContent;
};

/** Get the nodes of a stretch of text: the spans in it, and what appears between them through `render`. */
export function sliceNodes(
  source: string,
  spans: readonly MarkupSpan[],
  start: number,
  end: number,
  render: (value: string) => string = (value) => value,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let done = start;
  for (const span of spans) {
    if (span.start < start || span.end > end) continue;
    if (span.start > done) nodes.push(text(render(source.slice(done, span.start))));
    nodes.push(span.node);
    done = span.end;
  }
  if (done < end) nodes.push(text(render(source.slice(done, end))));
  return nodes;
}
