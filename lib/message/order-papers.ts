import type { Interests } from "@/lib/interest/interests";
import { type InterestManifest, interestManifestName } from "@/lib/interest/manifest";
import type { OrderAnswer } from "@/lib/interest/protocol";
import { createInterestSession } from "@/lib/interest/session";
import { createPieces } from "@/lib/interest/write-pieces";
import type { Library, Paper } from "@/lib/library/library";
import { createSearchDocument } from "@/lib/search/index/paper-document";

/**
 * Order papers for a reader as the site does in a browser: by the same session, over the same files, of which those are
 * made that it asks for. `now` is the time as ISO.
 */
export async function orderForReader(
  library: Library,
  papers: readonly Paper[],
  interests: Interests,
  now: string,
): Promise<OrderAnswer> {
  const files = new Map<string, () => Uint8Array>();
  const manifest = createPieces([...library.papers.values()], (name, ofPiece, create) => {
    const told: InterestManifest["pieces"][number] = {
      file: `${name}.bin`,
      count: ofPiece.length,
      from: ofPiece[0]?.firstSeen ?? "",
      to: ofPiece.at(-1)?.firstSeen ?? "",
    };
    files.set(told.file, () => create().files[0]?.content ?? new Uint8Array());
    return told;
  });
  files.set(interestManifestName, () => manifest.content);

  let answer: OrderAnswer | undefined;
  const session = createInterestSession(
    async (name) => new Response(Buffer.from(files.get(name)?.() ?? [])),
    (reply) => {
      if (reply.type === "order" && reply.answer.isAnswered) answer = reply.answer;
    },
  );
  await session.receive({ type: "init", baseUrl: "" });
  const documents = papers.map(createSearchDocument);
  await session.receive({ type: "order", seq: 1, papers: documents, interests, now });
  if (!answer) throw new Error("The papers could not be ordered");
  return answer;
}
