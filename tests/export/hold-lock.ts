import { runAlone } from "@/lib/export/build-lock";

// Holds the lock of a folder until it is killed, too busy to answer anything: as a build that writes search data.
const [, , folder = ""] = process.argv;
await runAlone(
  folder,
  () => {},
  async () => {
    process.stdout.write("held");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
);
