import { setFlagsFromString } from "node:v8";

// Imported before all else: React is its fast self, without warnings, where this is set as it loads.
Object.assign(process.env, { NODE_ENV: "production" });
// Garbage is collected when the heap has grown by half, not when it has several times the size of a library.
setFlagsFromString("--heap-growing-percent=50");
