import { verifySite } from "./verify";

// Checks an exported site: npm run verify -- DIR
const [, , folder = "out"] = process.argv;
const findings = verifySite(folder);
for (const { file, text } of findings.slice(0, 200)) console.error(`${file}: ${text}`);
console.log(findings.length === 0 ? `${folder} is sound.` : `${findings.length} findings in ${folder}`);
process.exitCode = findings.length === 0 ? 0 : 1;
