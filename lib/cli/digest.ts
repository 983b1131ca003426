import { runDigest } from "./digest-command";

process.exitCode = await runDigest(process.argv.slice(2));
