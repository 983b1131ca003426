import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { benchLoad } from "./load";
import { benchParse } from "./parse";

// Heap figures mean something only right after a collection.
setFlagsFromString("--expose-gc");
global.gc = runInNewContext("gc");

const benches = { parse: benchParse, load: benchLoad };
const wanted = process.argv.slice(2);

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) console.log(`${bench().join("\n")}\n`);
}
