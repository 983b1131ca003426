import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  "continue-on-error": z.boolean().optional(),
});
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      needs: z.string().optional(),
      strategy: z.looseObject({ matrix: z.record(z.string(), z.array(z.unknown())) }).optional(),
      steps: z.array(stepSchema).default([]),
    }),
  ),
});

const folder = path.join(".github", "workflows");
const texts = globSync("*.yml", { cwd: folder }).map((name) => readFileSync(path.join(folder, name), "utf8"));
const deploy = read("site.yml");
const sync = read("sync.yml");
const tests = read("tests.yml");

function read(name: string): z.infer<typeof workflowSchema> {
  return workflowSchema.parse(parse(readFileSync(path.join(folder, name), "utf8")));
}

function listCommands(workflow: z.infer<typeof workflowSchema>, job: string): string[] {
  return (workflow.jobs[job]?.steps ?? []).map(({ uses, run }) => run ?? uses ?? "");
}

describe("A push of digests", () => {
  test("is deployed by checking and building alone, in the order that the host needs", () => {
    expect(deploy.on).toEqual({
      push: { branches: ["main"] },
      workflow_dispatch: null,
      workflow_call: null,
    });
    expect(Object.keys(deploy.jobs)).toEqual(["deploy", "message"]);
    expect(deploy.jobs.deploy?.needs).toBeUndefined();
    expect(listCommands(deploy, "deploy").map((command) => command.replace(/@.*|\n[\s\S]*/g, ""))).toEqual([
      "actions/checkout",
      "actions/setup-node",
      "npm ci --no-audit --no-fund",
      "npm run --silent digest -- check | tee check.txt",
      "actions/cache",
      "actions/configure-pages",
      "npm run build",
      'npm run --silent digest -- stats >> "$GITHUB_STEP_SUMMARY"',
      "sudo apt-get install -y -qq rclone",
      "actions/upload-pages-artifact",
      "actions/deploy-pages",
    ]);
  });

  test("goes to object storage where a bucket is named, and else to GitHub Pages alone", () => {
    const steps = deploy.jobs.deploy?.steps ?? [];
    const whereBucket = steps.filter(({ if: when }) => when?.includes("SITE_BUCKET != ''"));
    const wherePages = steps.filter(({ if: when }) => when?.includes("SITE_BUCKET == ''"));
    expect(whereBucket.map(({ name }) => name)).toEqual(["Publish to object storage"]);
    expect(wherePages.map(({ uses }) => uses?.replace(/@.*/, ""))).toEqual([
      "actions/configure-pages",
      "actions/upload-pages-artifact",
      "actions/deploy-pages",
    ]);
  });

  test("is deployed although a digest is broken, unless its owner asks for no errors", () => {
    const steps = deploy.jobs.deploy?.steps ?? [];
    const lenient = steps.filter((step) => step["continue-on-error"]);
    expect(lenient.map(({ run }) => run)).toEqual(["npm run --silent digest -- check | tee check.txt"]);
    expect(steps.find(({ run }) => run === "npm run build")?.env?.STRICT).toMatch(
      /^\$\{\{ vars\.STRICT \}\}$/,
    );
  });

  test("runs no test of the code", () => {
    const events = { branches: ["main"], "paths-ignore": ["content/**"] };
    expect(tests.on.push).toEqual(events);
    expect(tests.on.pull_request).toEqual({ "paths-ignore": ["content/**"] });
  });
});

describe("Days that were fetched", () => {
  const { sync: job, deploy: call } = sync.jobs;

  test("are committed and deployed, although others failed; without any nothing is deployed", () => {
    expect(listCommands(sync, "sync").at(-2)).toContain(
      'npm run --silent digest -- sync --summary "$GITHUB_STEP_SUMMARY"',
    );
    const commit = job?.steps.at(-1);
    expect(commit).toMatchObject({ id: "commit", if: expect.stringContaining("!cancelled()") });
    expect(commit?.run).toMatch(/git diff --cached --quiet; then exit 0; fi[\s\S]*isNew=true/);
    expect(call).toMatchObject({
      needs: "sync",
      if: expect.stringContaining("!cancelled() && needs.sync.outputs.isNew == 'true'"),
      uses: "./.github/workflows/site.yml",
      permissions: { contents: "read", pages: "write", "id-token": "write" },
    });
  });

  test("are deployed as the branch is then", () => {
    expect(deploy.jobs.deploy?.steps[0]?.with?.ref).toMatch(/^\$\{\{ github\.ref \}\}$/);
  });
});

describe("Messages to readers", () => {
  const { deploy: site, message } = deploy.jobs;
  const secrets = /secrets\.(\w+)/g;
  const list = (value: unknown) => [...JSON.stringify(value).matchAll(secrets)].map(([, name]) => name);

  test("are sent after the site is deployed, and not until a secret exists", () => {
    expect(message).toMatchObject({
      needs: "deploy",
      if: "needs.deploy.outputs.hasReaders == 'true'",
      concurrency: { group: "message" },
      permissions: { contents: "read" },
    });
    expect(site?.outputs).toEqual({
      siteUrl: expect.stringMatching(/^\$\{\{ steps\.pages\.outputs\.base_url \|\| vars\.SITE_URL \}\}$/),
      hasReaders: expect.stringMatching(
        /^\$\{\{ secrets\.SMTP_URL != '' \|\| secrets\.MESSAGE_URLS != '' \|\| secrets\.READERS_TOKEN != '' \}\}$/,
      ),
    });
    expect(sync.jobs.deploy).toMatchObject({ secrets: "inherit" });
  });

  test("cannot fail the run, and say in its summary what was not sent", () => {
    const send = message?.steps.at(-1);
    expect(send).toMatchObject({
      "continue-on-error": true,
      env: { SITE_URL: expect.stringContaining("needs.deploy.outputs.siteUrl") },
    });
    expect(send?.run).toContain('--summary "$GITHUB_STEP_SUMMARY"');
    expect(send?.run).toMatch(/\|\| \{\n\s*echo "Not all messages were sent: .*" >> "\$GITHUB_STEP_SUMMARY"/);
  });

  test("are the only step that sees who reads, and keep what was sent alone", () => {
    // Those of the storage, which say nothing of readers.
    expect(list(site?.steps)).toEqual(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]);
    const seeing = message?.steps.filter((step) => list(step).length > 0) ?? [];
    expect(seeing.map(({ uses, run }) => (run === undefined ? uses?.replace(/@.*/, "") : "send"))).toEqual([
      "actions/checkout",
      "send",
    ]);
    expect(list(seeing[0])).toEqual(["READERS_TOKEN"]);
    const cached = message?.steps.filter(({ uses }) => uses?.startsWith("actions/cache@")) ?? [];
    expect(cached.map((step) => step.with?.path)).toEqual([".messages"]);
    expect(message?.steps.some(({ uses }) => uses?.includes("upload"))).toBe(false);
  });

  test.each([
    [{}, ["--state", ".messages/told.json"], ["--profile"]],
    [{ PROFILE: '{"a":"b\'s"}' }, ["--profile", "TEMP/profile.json"], ["--weekly"]],
    [
      { READERS: "ada/readers", PROFILE: "{}", MESSAGES: "weekly" },
      ["--profile", ".readers", "--weekly"],
      ["TEMP"],
    ],
  ])("are sent for what is set: %j", (variables, said, unsaid) => {
    const place = mkdtempSync(path.join(tmpdir(), "digest-step-"));
    const npm = path.join(place, "npm");
    writeFileSync(npm, '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 1\n', { mode: 0o755 });
    const summary = path.join(place, "summary.md");
    const env = {
      ...process.env,
      PATH: `${place}:${process.env.PATH}`,
      RUNNER_TEMP: place,
      GITHUB_STEP_SUMMARY: summary,
      READERS: "",
      PROFILE: "",
      MESSAGES: "",
      ...variables,
    };
    const script = message?.steps.at(-1)?.run ?? "";
    const { stdout, status } = spawnSync("bash", ["-e", "-c", script], { encoding: "utf8", env });
    const words = stdout.replaceAll(place, "TEMP").split("\n");
    expect(status).toBe(1);
    expect(words.slice(0, 6)).toEqual(["run", "--silent", "digest", "--", "message", "--send"]);
    expect(words.join(" ")).toContain(said.join(" "));
    for (const word of unsaid) expect(words.join(" ").replace(/--summary \S+/, "")).not.toContain(word);
    expect(readFileSync(summary, "utf8")).toContain("Not all messages were sent");
    if (words.includes("TEMP/profile.json")) {
      expect(readFileSync(path.join(place, "profile.json"), "utf8")).toBe(env.PROFILE);
    }
    rmSync(place, { recursive: true });
  });
});

describe("The code is tested", () => {
  test("in parts that are all there, without the digests of the site", () => {
    expect(tests.jobs.test?.strategy?.matrix).toEqual({ shard: ["1/4", "2/4", "3/4", "4/4"] });
    const [prepare, run] = listCommands(tests, "test").slice(-2);
    expect(prepare).toBe("rm -rf content/*/");
    expect(run).toMatch(/^npm test -- --shard=\$\{\{ matrix\.shard \}\}$/);
  });

  test("with every version of Node that package.json names", () => {
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    const versions = ["20.19.0", "22.13.0", "24.0.0"];
    expect(engines.node.match(/[\d.]+/g)).toEqual(versions);
    expect(tests.jobs.older?.strategy?.matrix).toEqual({ node: ["22.13.0", "20.19.0"] });
    expect(listCommands(tests, "older")).toContain("npm ci --engine-strict --no-audit --no-fund");

    expect(readFileSync(".nvmrc", "utf8")).toBe("24\n");
    expect(readFileSync("lib/hosting/Containerfile", "utf8")).toContain("FROM docker.io/library/node:24-");
    expect(readFileSync("README.md", "utf8")).toContain("[Node.js](https://nodejs.org) 24");
    for (const { jobs } of [deploy, sync, tests]) {
      for (const [name, { steps }] of Object.entries(jobs)) {
        const setup = steps.find(({ uses }) => uses?.startsWith("actions/setup-node@"))?.with;
        if (name === "older") expect(setup?.["node-version"]).toMatch(/^\$\{\{ matrix\.node \}\}$/);
        else if (steps.length > 0) expect(setup?.["node-version-file"]).toBe(".nvmrc");
      }
    }
  });
});

test("What the site is made of is listed with each run, from the lockfile alone", () => {
  const steps = tests.jobs.materials?.steps ?? [];
  expect(listCommands(tests, "materials")).toContain(
    "npm sbom --sbom-format cyclonedx --package-lock-only > sbom.json",
  );
  expect(listCommands(tests, "materials").join("\n")).not.toContain("npm ci");
  expect(steps.at(-1)?.with).toEqual({ name: "sbom", path: "sbom.json" });
});

describe("An action", () => {
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (.+)/g)].map(([, name = ""]) => name));
  const foreign = uses.filter((name) => !name.startsWith("./"));

  test("is pinned by the hash of a commit, with its version beside it", () => {
    expect(foreign.length).toBeGreaterThan(5);
    for (const name of foreign) expect(name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("has the same version everywhere, which Dependabot keeps", () => {
    const names = new Set(foreign.map((name) => name.replace(/@.*/, "")));
    expect(new Set(foreign).size).toBe(names.size);
    const { updates } = z
      .object({ updates: z.array(z.looseObject({ "package-ecosystem": z.string(), directory: z.string() })) })
      .parse(parse(readFileSync(".github/dependabot.yml", "utf8")));
    expect(updates.map((update) => [update["package-ecosystem"], update.directory])).toEqual([
      ["github-actions", "/"],
      ["npm", "/"],
    ]);
  });
});
