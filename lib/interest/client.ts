import type { Description } from "./describe";
import type {
  Answered,
  DescribeQuestion,
  InterestFailure,
  InterestReply,
  InterestRequest,
  OrderAnswer,
  OrderQuestion,
} from "./protocol";

export type InterestClient = {
  /** Order the papers of a list; resolves in any case, with a failure where there are no vectors. */
  order(question: OrderQuestion): Promise<Answered<OrderAnswer>>;
  describe(question: DescribeQuestion): Promise<Answered<Description>>;
  /** End the worker; what was asked is answered with a failure. */
  close(): void;
};

const broken: InterestFailure = { isAnswered: false, reason: "worker", file: "" };

/**
 * Start a worker that orders papers by vectors below `baseUrl`, a path of this origin that ends in a slash. Nothing of
 * the reader leaves the browser: the worker fetches files of vectors alone.
 */
export function createInterestClient(baseUrl: string): InterestClient {
  const orders = new Map<number, (answer: Answered<OrderAnswer>) => void>();
  const descriptions = new Map<number, (answer: Answered<Description>) => void>();
  let seq = 0;
  let worker = start();

  function start(): Worker | undefined {
    try {
      const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      started.addEventListener("message", ({ data }: MessageEvent<InterestReply>) => receive(data));
      started.addEventListener("error", breakDown);
      started.addEventListener("messageerror", breakDown);
      // Absolute, because a bundler may run the worker from a blob, to which nothing is relative.
      send(started, { type: "init", baseUrl: new URL(baseUrl, window.location.href).href });
      return started;
    } catch {
      return undefined;
    }
  }

  function receive(reply: InterestReply): void {
    if (reply.type === "order") settle(orders, reply.seq, reply.answer);
    else settle(descriptions, reply.seq, reply.answer);
  }

  function breakDown(): void {
    worker?.terminate();
    worker = undefined;
    for (const waiting of [...orders.values(), ...descriptions.values()]) waiting(broken);
    orders.clear();
    descriptions.clear();
  }

  function ask<Answer>(
    waiting: Map<number, (answer: Answered<Answer>) => void>,
    create: (seq: number) => InterestRequest,
  ): Promise<Answered<Answer>> {
    worker ??= start();
    const asked = worker;
    if (!asked) return Promise.resolve(broken);
    seq += 1;
    const own = seq;
    return new Promise((resolve) => {
      waiting.set(own, resolve);
      send(asked, create(own));
    });
  }

  return {
    order: (question) => ask(orders, (seq) => ({ type: "order", seq, ...question })),
    describe: (question) => ask(descriptions, (seq) => ({ type: "describe", seq, ...question })),
    close: breakDown,
  };
}

function settle<Answer>(waiting: Map<number, (answer: Answer) => void>, seq: number, answer: Answer): void {
  waiting.get(seq)?.(answer);
  waiting.delete(seq);
}

function send(worker: Worker, request: InterestRequest): void {
  worker.postMessage(request);
}
