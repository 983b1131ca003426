import type * as z from "zod/mini";
import type { SearchDocument } from "./document";
import type { SearchFailure } from "./protocol";
import { type Manifest, manifestName, manifestSchema, readShard, shardSchema } from "./shard";

/** Fetches a file of the site's own origin; `fresh` asks the server even if the browser holds a copy. */
export type FetchFile = (url: string, fresh: boolean) => Promise<Response>;

/** What was read, or why it could not be. */
export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SearchFailure };

/** Load the manifest, as new as the server has it. */
export function loadManifest(baseUrl: string, fetchFile: FetchFile): Promise<Loaded<Manifest>> {
  return load(baseUrl, manifestName, true, fetchFile, (json) => check(manifestSchema, json));
}

/** Load the papers of a head or shard file. */
export function loadPapers(
  baseUrl: string,
  file: string,
  fetchFile: FetchFile,
): Promise<Loaded<SearchDocument[]>> {
  return load(baseUrl, file, false, fetchFile, (json) => readShard(check(shardSchema, json)));
}

async function load<T>(
  baseUrl: string,
  file: string,
  fresh: boolean,
  fetchFile: FetchFile,
  read: (json: unknown) => T,
): Promise<Loaded<T>> {
  const fail = (reason: SearchFailure["reason"], detail: string): Loaded<T> => ({
    ok: false,
    failure: { type: "failed", reason, file, detail },
  });
  let response: Response;
  let text: string;
  try {
    response = await fetchFile(baseUrl + file, fresh);
    text = await response.text();
  } catch (error) {
    return fail("network", explain(error));
  }
  if (!response.ok) return fail("status", `${response.status} ${response.statusText}`.trim());
  try {
    return { ok: true, value: read(JSON.parse(text)) };
  } catch (error) {
    // A host that answers every missing file with a page of its own is the usual case: say what came.
    return fail("content", `${response.headers.get("content-type") ?? "no type"}; ${explain(error)}`);
  }
}

function check<S extends z.ZodMiniType>(schema: S, json: unknown): z.infer<S> {
  const checked = schema.safeParse(json);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new TypeError(`unexpected value at ${issue?.path.join(".") || "the top"}`);
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
