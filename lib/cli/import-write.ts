import { existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeAtomically } from "@/lib/export/write-file";
import { describeDifferences } from "./compare-digests";
import { type NewSource, type Placement, type RefusedFile, refuseFile, type Step } from "./import-plan";
import { getHash, getReason, hashBytes, readVersion } from "./import-read";

/**
 * Do what a step of the plan says, and report what became of it: a file that cannot be written is refused, and one
 * that was refused for the digest at its target is compared with it.
 */
export function takeStep(step: Step, content: string): Step {
  switch (step.status) {
    case "unchanged":
      // It may stand for a file before it that could not be written.
      return getHash(path.join(content, step.target)) === step.hash ? step : failChanged(step);
    case "added":
    case "replaced":
      return writeDigest(step, content);
    case "refused":
      return step.isClash && step.target !== undefined
        ? { ...step, details: compare(step.file, path.join(content, step.target)) }
        : step;
  }
}

/** Return whether a source has settings, which are never touched. */
export function hasSettings(content: string, source: string): boolean {
  return existsSync(getSettingsFile(content, source));
}

/** Write the settings of a new source, and return where. */
export function writeSettings(content: string, { source, name, language }: NewSource): string {
  const file = getSettingsFile(content, source);
  writeAtomically(file, Buffer.from(`${JSON.stringify({ name, language }, undefined, 2)}\n`));
  return file;
}

function writeDigest(step: Placement, content: string): Step {
  const target = path.join(content, step.target);
  try {
    const bytes = readFileSync(step.file);
    if (hashBytes(bytes) !== step.hash || getHash(target) !== step.present) {
      return failChanged(step);
    }
    mkdirSync(path.dirname(target), { recursive: true });
    writeAtomically(target, bytes);
    return step;
  } catch (error) {
    const repair = "Check the permissions of the folder and the space on its disk; nothing was changed there";
    return fail(step, `It could not be written: ${getReason(error)}`, repair);
  }
}

function failChanged(step: Placement): RefusedFile {
  return fail(step, "The file or its target changed meanwhile", "Run the command again");
}

function fail(step: Placement, reason: string, repair: string): RefusedFile {
  return { ...refuseFile(step, reason, repair), target: step.target };
}

function compare(file: string, target: string): string[] {
  try {
    if (!lstatSync(target).isFile()) return [`${target} is not a plain file`];
    return describeDifferences(
      { name: target, ...readVersion(target) },
      { name: file, ...readVersion(file) },
    );
  } catch (error) {
    return [getReason(error)];
  }
}

function getSettingsFile(content: string, source: string): string {
  return path.join(content, source, "source.json");
}
