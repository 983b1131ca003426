import { existsSync, statfsSync } from "node:fs";
import { ExportError } from "@/lib/export/export-error";
import { UsageError } from "./usage-error";

/** What the system refuses for a reason outside of the program, and what to do about it, by its code. */
const refusals: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  ENOSPC: ["the disk is full", "Free some space and try again."],
  EDQUOT: ["the disk quota is used up", "Free some space and try again."],
  EROFS: ["the file system is read-only", "Work in a folder that can be written."],
  EACCES: ["permission is denied", "Give this user access, or run as the user who owns the file."],
  EPERM: ["permission is denied", "Give this user access, or run as the user who owns the file."],
  ENOTDIR: ["a file is in the place of a folder", "Move it elsewhere and try again."],
  EEXIST: ["a file is in the place of a folder", "Move it elsewhere and try again."],
  EISDIR: ["a folder is in the place of a file", "Move it elsewhere and try again."],
  EBUSY: ["another program uses this", "End that program and try again."],
  ELOOP: ["links lead around in a circle", "Put a plain folder or file there."],
  EMFILE: ["too many files are open", "Raise the limit, as with `ulimit -n 4096`, and try again."],
  ENFILE: ["too many files are open", "End other programs and try again."],
};
/** Less is what a full disk leaves. */
const leastSpace = 1_000_000;

/** Say in sentences why a command failed and what to do; undefined where the program itself is at fault. */
export function explainError(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof ExportError) {
    const full = listFull();
    const advice = full === "" ? "" : ` The disk of ${full} is full: free some space and try again.`;
    return `${error.message}. The last export is as it was.${advice}`;
  }
  if (!(error instanceof Error) || !("code" in error && "syscall" in error)) return undefined;
  const port = "port" in error ? error.port : undefined;
  if (error.syscall === "listen" && port !== undefined) return explainPort(port, error.code);
  const [what, advice] = refusals[String(error.code)] ?? [];
  const place =
    describePlace(error) || (error.code === "ENOSPC" && listFull().replace(/^(?=.)/, " at ")) || "";
  return what && `${what}${place} (${error.code}). ${advice}`;
}

/** Of a file that is moved either place can be at fault. */
function describePlace(error: Error): string {
  const path = "path" in error ? ` at ${error.path}` : "";
  return "dest" in error ? `${path} or at ${error.dest}` : path;
}

function explainPort(port: unknown, code: unknown): string {
  return code === "EACCES"
    ? `this user may not listen at port ${port}. Set PORT to one above 1023.`
    : `no port up to ${port} is free (${code}). Set PORT to another one.`;
}

/** A full disk does not say where it is while a file is written. */
function listFull(): string {
  return ["out", ".cache", "."].filter(isFull).join(" and ");
}

function isFull(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastSpace;
}
