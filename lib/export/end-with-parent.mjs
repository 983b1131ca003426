// Runs a Node program and all that it starts as one group, and ends the group with the process that started this one,
// however that ends. It waits and does nothing else, so that it hears of that end at once. Windows ends the children
// of Node's processes by itself.
import { spawn } from "node:child_process";

process.once("disconnect", endAll);
spawn(process.execPath, process.argv.slice(2), { stdio: "inherit" }).once("exit", (status, signal) =>
  process.send?.({ ended: status ?? signal }, endAll),
);

function endAll() {
  if (process.platform === "win32") process.exit(1);
  process.kill(-process.pid, "SIGKILL");
}
