import { createInterestClient, type InterestClient } from "@/lib/interest/client";
import { gatherInterests } from "@/lib/interest/gather-interests";
import type { Interests } from "@/lib/interest/interests";
import type { Answered, OrderAnswer } from "@/lib/interest/protocol";
import { listInterests } from "@/lib/reading/interest-store";
import { listMarks } from "@/lib/reading/store";
import type { SearchDocument } from "@/lib/search/index/document";
import { dataPath } from "@/lib/site/urls";

let client: InterestClient | undefined;

/** Order papers by what this browser knows of its reader. */
export async function askOrder(papers: readonly SearchDocument[]): Promise<Answered<OrderAnswer>> {
  const interests = await readInterests();
  return getClient().order({ papers, interests, now: new Date().toISOString() });
}

/** Return what this browser knows of its reader, as far as it orders papers. */
async function readInterests(): Promise<Interests> {
  const [said, marks] = await Promise.all([listInterests(), listMarks()]);
  return gatherInterests(said, marks);
}

/** The page's one worker for orders, started with the first question. */
export function getClient(): InterestClient {
  client ??= createInterestClient(dataPath(""));
  return client;
}
