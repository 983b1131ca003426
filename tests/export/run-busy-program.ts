import { runProgram } from "@/lib/export/programs";

// Runs a program as a build does, and is too busy then to hear of anything.
const [, , folder = ""] = process.argv;
void runProgram("busy", ["tests/export/busy-program.mjs", folder]);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
