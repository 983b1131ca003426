import type { SearchDocument } from "@/lib/search/index/document";
import type { Description } from "./describe";
import type { Reason } from "./explain";
import type { Interests } from "./interests";
import type { LoadFailure } from "./load-space";
import type { OrderPart, PersonalOrder } from "./order";

/** What is asked about a reader; `now` is the time as ISO. */
type Question = { readonly interests: Interests; readonly now: string };

/** Order the papers of a list, which are known by what the list shows of them. */
export type OrderQuestion = Question & { readonly papers: readonly SearchDocument[] };

/** Say what is known of the reader, word by word; `texts` may name words that the reader's own papers do not. */
export type DescribeQuestion = Question & { readonly texts: readonly string[] };

/**
 * What the page asks of the worker. Both come from one build, and what storage held was checked before, so there is no
 * schema.
 */
export type InterestRequest =
  | { readonly type: "init"; readonly baseUrl: string }
  | ({ readonly type: "order"; readonly seq: number } & OrderQuestion)
  | ({ readonly type: "describe"; readonly seq: number } & DescribeQuestion);

export type OrderAnswer = Omit<PersonalOrder, "explain"> & {
  /** By identifier, for each paper that is likely, maybe or muted; empty where no word of it can be named. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
};

/** There is no answer: the vectors cannot be had, or the worker broke down. */
export type InterestFailure =
  | ({ readonly isAnswered: false } & LoadFailure)
  | { readonly isAnswered: false; readonly reason: "worker"; readonly file: string };

export type Answered<Answer> = ({ readonly isAnswered: true } & Answer) | InterestFailure;

/** What the worker sends to the page. */
export type InterestReply =
  | { readonly type: "order"; readonly seq: number; readonly answer: Answered<OrderAnswer> }
  | { readonly type: "describe"; readonly seq: number; readonly answer: Answered<Description> };

/** The parts of an order, from top to bottom. */
export const parts = ["likely", "maybe", "rest", "muted"] as const satisfies readonly OrderPart[];
