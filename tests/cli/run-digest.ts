import { vi } from "vitest";
import { runDigest } from "@/lib/cli/digest-command";

/** Run a command of `digest` in this process, since one of its own takes more than a second to start. */
export async function runHere(...args: readonly string[]) {
  const stdout = vi.spyOn(console, "log").mockImplementation(() => {});
  const stderr = vi.spyOn(console, "error").mockImplementation(() => {});
  try {
    const status = await runDigest(args);
    return { status, stdout: getText(stdout.mock.calls), stderr: getText(stderr.mock.calls) };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

function getText(calls: readonly (readonly unknown[])[]): string {
  return calls.map((call) => `${call.join(" ")}\n`).join("");
}
