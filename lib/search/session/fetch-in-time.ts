/** Milliseconds without an answer, or without another byte of it, after which a file counts as lost. */
const longestSilence = 15_000;

/**
 * Fetch a file as `fetch` does, but not for ever: rejects once the host has been silent for some milliseconds. A slow
 * connection has all the time that it needs, as long as bytes arrive.
 */
export async function fetchInTime(
  address: string,
  options: RequestInit = {},
  silence = longestSilence,
): Promise<Response> {
  const stop = new AbortController();
  const giveUp = () => stop.abort(new Error(`no answer for ${silence / 1_000} s`));
  let timer = setTimeout(giveUp, silence);
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, silence);
  };
  const { signal } = options;
  signal?.addEventListener("abort", () => stop.abort(signal.reason), { signal: stop.signal });
  try {
    signal?.throwIfAborted();
    const answer = await fetch(address, { ...options, signal: stop.signal });
    hear();
    const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (bytes, controller) => {
        hear();
        controller.enqueue(bytes);
      },
      flush: () => clearTimeout(timer),
    });
    if (!answer.body) clearTimeout(timer);
    return new Response(answer.body?.pipeThrough(heard) ?? null, answer);
  } catch (error) {
    clearTimeout(timer);
    throw error;
  }
}
