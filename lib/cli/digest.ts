import { parseArgs } from "node:util";
import { runCheck } from "./check";
import { runRecords } from "./records";

const usage = `Usage: npm run --silent digest -- COMMAND

  records PATH…          print the entries of digest files, one JSON object a line
  check [PATH…] [--json] print what is wrong with the digests (default: content); exit 1 on errors

PATH is a file or a folder.`;

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function run(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [command, ...paths] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (command === "records" && paths.length > 0) return runRecords(paths);
  if (command === "check") return runCheck(paths.length > 0 ? paths : ["content"], values.json);
  console.error(usage);
  return 2;
}
