import { groupBy } from "@/lib/library/group-by";
import type { RefusedFile, Step } from "./import-plan";
import { count, formatTable, type TableColumn, toTerminalLine } from "./table";

const columns: readonly TableColumn[] = [
  ["file", "left"],
  ["target", "left"],
  ["format", "left"],
  ["papers", "right"],
  ["status", "left"],
];

/** Write what became of each file as a table, then how to repair what was refused, notes and totals. */
export function summariseImport(steps: readonly Step[]): string {
  const refusals = steps.filter((step) => step.status === "refused");
  const notes = steps.flatMap((step) =>
    step.status === "refused" ? [] : step.notes.map((note) => toTerminalLine(`${step.file}: ${note}`)),
  );
  return [
    formatTable(columns, steps.map(toRow)),
    ...[...groupBy(refusals, ({ reason }) => reason)].map(([reason, same]) => explain(reason, same)),
    ...(notes.length > 0 ? [notes.join("\n")] : []),
    total(steps),
  ].join("\n\n");
}

function toRow(step: Step): string[] {
  const status = step.status === "refused" ? `refused: ${step.reason}` : step.status;
  return [step.file, step.target ?? "", step.format ?? "", String(step.papers ?? ""), status];
}

function explain(reason: string, refusals: readonly RefusedFile[]): string {
  const repairs = new Set(refusals.map(({ repair }) => repair));
  const particulars = refusals.flatMap(({ file, details }) =>
    details.length > 0
      ? [`  ${toTerminalLine(file)}`, ...details.map((line) => `    ${toTerminalLine(line)}`)]
      : [],
  );
  const heading = `${toTerminalLine(reason)}: ${count(refusals.length, "file")}`;
  return [heading, ...[...repairs].map((repair) => `  ${repair}`), ...particulars].join("\n");
}

function total(steps: readonly Step[]): string {
  const statuses = ["added", "replaced", "unchanged", "refused"] as const;
  const counts = statuses.map(
    (status) => `${steps.filter((step) => step.status === status).length} ${status}`,
  );
  const entries = steps.reduce((sum, step) => sum + (step.status === "refused" ? 0 : step.papers), 0);
  return `${count(steps.length, "file")}: ${counts.join(", ")}; ${count(entries, "entry", "entries")}.`;
}
