import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { benchBuild } from "./build";
import { keepFigures, type Report } from "./figures";
import { benchInp } from "./inp";
import { benchInterest } from "./interest";
import { benchKills } from "./kills";
import { benchLighthouse } from "./lighthouse";
import { benchLoad } from "./load";
import { benchMutants } from "./mutants";
import { benchParse } from "./parse";
import { benchRelevance } from "./relevance";
import { benchSearch } from "./search";
import { benchServe } from "./serve";

// Heap figures mean something only right after a collection.
setFlagsFromString("--expose-gc");
global.gc = runInNewContext("gc");

const { values, positionals: wanted } = parseArgs({
  options: {
    papers: { type: "string", default: "2500" },
    queries: { type: "string", default: "../shared/cases/search/queries.json" },
    content: { type: "string", default: "../shared/corpus/archive" },
    site: { type: "string", default: "" },
    times: { type: "string", default: "8" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const sizes = values.papers.split(",").map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  throw new RangeError(`--papers takes numbers with commas between, not ${values.papers}`);
}
/** What `mutants` changes. */
const folder = wanted.find((name) => name.startsWith("lib/")) ?? "lib/reading";
const tell = (name: string) => (report: Report) =>
  console.log(`${[...report.lines, "", ...keepFigures(name, report.figures)].join("\n")}\n`);
const benches = {
  parse: () => tell("parse")(benchParse()),
  load: () => benchLoad(sizes, tell("load")),
  search: () => benchSearch(sizes, tell("search")),
  relevance: () => benchRelevance(values),
  interest: () => benchInterest(values.content, tell("interest")),
  inp: async () => tell("inp")(await benchInp(values.site)),
  lighthouse: async () => tell("lighthouse")(await benchLighthouse(values.site)),
  serve: async () => tell("serve")(await benchServe(values.site)),
  kills: async () => tell("kills")(await benchKills(Number(values.times), Number(values.seed))),
  mutants: () => tell("mutants")(benchMutants(folder)),
  build: () => benchBuild(sizes, tell("build")),
};

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
