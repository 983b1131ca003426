import { describeReader } from "./describe";
import type { Interests } from "./interests";
import { createSpaceLoader, type FetchPiece, type LoadOutcome, type LoadSpace } from "./load-space";
import { orderPapers } from "./order";
import type { Answered, InterestReply, InterestRequest, OrderAnswer, OrderQuestion } from "./protocol";

/** Answers requests; nothing throws, and a question before `init` is not answered. */
export type InterestSession = { receive(request: InterestRequest): Promise<void> };

/** Create what answers a page's questions about a reader, as a worker or a test runs it. */
export function createInterestSession(
  fetchFile: FetchPiece,
  post: (reply: InterestReply) => void,
): InterestSession {
  let load: LoadSpace | undefined;

  const loadFor = async (interests: Interests, days: readonly string[]): Promise<LoadOutcome | undefined> => {
    const ofWanted = interests.wanted.toSorted((a, b) => (a.time < b.time ? 1 : -1)).map(({ day }) => day);
    const ofUnwanted = interests.unwanted.map(({ day }) => day);
    return load?.([...days, ...ofWanted, ...ofUnwanted].filter((day) => day !== undefined));
  };

  return {
    async receive(request) {
      if (request.type === "init") {
        load = createSpaceLoader(request.baseUrl, fetchFile);
        return;
      }
      const { seq, interests, now } = request;
      const days = request.type === "order" ? request.papers.map(({ date }) => date) : [];
      const loaded = await loadFor(interests, [...new Set(days)]);
      if (loaded === undefined) return;
      if (!loaded.isLoaded) {
        const { reason, file } = loaded;
        post({ type: request.type, seq, answer: { isAnswered: false, reason, file } });
      } else if (request.type === "order") {
        post({ type: "order", seq, answer: answerOrder(request, loaded) });
      } else {
        const description = describeReader(loaded.space, interests, now, request.texts);
        post({ type: "describe", seq, answer: { isAnswered: true, ...description } });
      }
    },
  };
}

function answerOrder(
  { papers, interests, now }: OrderQuestion,
  { space }: LoadOutcome & { readonly isLoaded: true },
): Answered<OrderAnswer> {
  const { explain, ...order } = orderPapers(papers, interests, space, now);
  // There is nothing to say for the rest, and to read its words takes three times as long as all else.
  const ordered = [...order.likely, ...order.maybe, ...order.muted];
  return { isAnswered: true, ...order, reasons: new Map(ordered.map((id) => [id, explain(id)])) };
}
