/**
 * Run something with a signal that the first SIGINT or SIGTERM aborts; a second one ends the process. Writing is
 * synchronous, so that a file at hand is finished first.
 */
export async function whileInterruptible<Result>(
  run: (interruption: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, abort);
  try {
    return await run(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}
