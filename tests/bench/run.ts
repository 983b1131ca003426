import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { benchLoad } from "./load";
import { benchParse } from "./parse";
import { benchSearch } from "./search";

// Heap figures mean something only right after a collection.
setFlagsFromString("--expose-gc");
global.gc = runInNewContext("gc");

const { values, positionals: wanted } = parseArgs({
  options: { papers: { type: "string", default: "2500" } },
  allowPositionals: true,
});
const sizes = values.papers.split(",").map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  throw new RangeError(`--papers takes numbers with commas between, not ${values.papers}`);
}
const print = (lines: readonly string[]) => console.log(`${lines.join("\n")}\n`);
const benches = {
  parse: async () => print(await benchParse()),
  load: async () => print(await benchLoad()),
  search: () => benchSearch(sizes, print),
};

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
