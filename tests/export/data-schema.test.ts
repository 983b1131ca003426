// The static data, as a program of others reads them: by the schema that the site publishes, and by the line on its page.
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { exportFolder, hostileFolder } from "@/tests/export-folder";
import { textOf } from "./pages";

describe.each([exportFolder, hostileFolder])("The data of %s", (folder) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addSchema(read("data-schema.json"), "site");
  const manifest = read("data/manifest.json");

  const find = (name: string): ValidateFunction => {
    const validate = ajv.getSchema(`site#/$defs/${name}`);
    if (!validate) throw new Error(`No schema of ${name}`);
    return validate;
  };
  const check = (name: string, value: unknown) => {
    const validate = find(name);
    return validate(value) ? [] : validate.errors;
  };

  test("are what the published schema says, which is of the draft that it names", () => {
    expect(ajv.validateSchema(read("data-schema.json"))).toBe(true);
    expect(check("manifest", manifest)).toEqual([]);
    const files: string[] = [manifest.head, ...manifest.shards].map(({ file }) => file);
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) expect(check("papers", read(`data/${file}`)), file).toEqual([]);
  });

  test("are no longer, once a value is missing or of another kind", () => {
    const papers = read(`data/${manifest.head.file}`);
    const { title: _, ...columns } = papers.columns;
    expect(check("papers", { ...papers, columns })).not.toEqual([]);
    expect(check("papers", { ...papers, version: papers.version + 1 })).not.toEqual([]);
    expect(check("manifest", { ...manifest, papers: "145" })).not.toEqual([]);
    expect(check("manifest", { ...manifest, head: { ...manifest.head, file: "../x.json" } })).not.toEqual([]);
    expect(check("manifest", { ...manifest, later: true })).toEqual([]);
  });
});

const programs = ["curl", "jq", "sh"].every((name) => spawnSync(name, ["--version"]).error === undefined);

test.skipIf(!programs)(
  "The line on the page about the site lists the titles of the newest papers",
  async () => {
    const about = fromHtml(readFileSync(path.join(exportFolder, "about", "index.html"), "utf8"));
    const [line = ""] = /curl -s .* jq -r \.columns\.title/.exec(textOf(about)) ?? [];
    const server = createSiteServer(exportFolder, "");
    const port = await listen(server, 4_300);
    try {
      expect(line.split("http://localhost:3000/")).toHaveLength(3);
      const own = line.replaceAll("http://localhost:3000/", `http://127.0.0.1:${port}/`);
      const { stdout } = await promisify(execFile)("sh", ["-c", own]);
      const titles = stdout.trimEnd().split("\n");
      expect(titles).toHaveLength(145);
      expect(titles).toContainEqual(expect.stringMatching(/^OTPrune/));
    } finally {
      server.close();
      server.closeAllConnections();
    }
  },
);
