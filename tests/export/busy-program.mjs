// Starts a process as Next.js does, notes itself and that process in a folder, and never ends, nor does that one.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

const forever = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";
const { pid } = spawn(process.execPath, ["-e", forever], { stdio: "inherit" });
writeFileSync(path.join(process.argv[2], `${process.pid}-${pid}`), "");
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
