import { groupBy } from "@/lib/library/group-by";
import type { Outcome } from "./sync-file";
import { count, formatTable, listSome, type TableColumn, toTerminalLine } from "./table";

const columns: readonly TableColumn[] = [
  ["file", "left"],
  ["papers", "right"],
  ["status", "left"],
];

/** Write what is new as a Markdown table, then what could not be had and what to do about it, and totals. */
export function summariseSync(outcomes: readonly Outcome[]): string {
  const fresh = outcomes.filter(({ status }) => status === "added" || status === "replaced");
  const failed = outcomes.filter((outcome) => outcome.status === "failed");
  const kept = outcomes.filter(({ status }) => status === "kept").map(({ target }) => target);
  const stopped = outcomes.find((outcome) => outcome.status === "stopped");
  const rows = fresh.map((outcome) => [
    outcome.target,
    "papers" in outcome ? String(outcome.papers) : "",
    outcome.status,
  ]);
  return [
    ...(fresh.length > 0 ? [formatTable(columns, rows)] : []),
    ...[
      ...groupBy(failed, ({ reason, repair }) => `${toTerminalLine(reason)}. ${toTerminalLine(repair)}.`),
    ].map(explain),
    ...(kept.length > 0
      ? [
          `Changed at the remote, and kept as they are here: ${listSome(kept, 5)}. To take them: --replace --since DAY.`,
        ]
      : []),
    ...(stopped ? [`${stopped.reason}: the next run goes on from here.`] : []),
    total(outcomes),
  ].join("\n\n");
}

function explain([why, failed]: readonly [string, readonly Outcome[]]): string {
  return [
    why,
    "",
    ...failed.map(({ target, url }) => `- ${toTerminalLine(target)}: ${toTerminalLine(url)}`),
  ].join("\n");
}

function total(outcomes: readonly Outcome[]): string {
  const countOf = (status: Outcome["status"], word: string) => {
    const number = outcomes.filter((outcome) => outcome.status === status).length;
    return number > 0 ? [`${number} ${word}`] : [];
  };
  const fresh = outcomes.filter((outcome) => "papers" in outcome);
  const days = new Set(fresh.flatMap(({ date }) => date ?? []));
  const papers = fresh.reduce((sum, { papers }) => sum + papers, 0);
  const parts = [
    ...countOf("added", "added"),
    ...countOf("replaced", "replaced"),
    ...countOf("unchanged", "unchanged"),
    ...countOf("held", "here already"),
    ...countOf("kept", "kept"),
    ...countOf("missing", "without a digest"),
    ...countOf("failed", "failed"),
  ];
  return `${count(days.size, "day")} and ${count(papers, "entry", "entries")} new; files: ${parts.join(", ") || "none"}.`;
}
