import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** An nginx to test with, and the module for Brotli that it has or can load. */
export type Nginx = { readonly binary: string; readonly hasBrotli: boolean; readonly load?: string };

const brotliModule = path.join("usr", "lib", "nginx", "modules", "ngx_http_brotli_static_module.so");
const debianPackages = ["nginx", "libnginx-mod-http-brotli-static"];
const unpacked = path.resolve(".cache", "nginx");

/**
 * Find an nginx, or take one out of Debian's packages: unpacked, since one that is installed starts to serve.
 * Returns undefined where there is none and this user cannot fetch packages.
 */
export function findNginx(): Nginx | undefined {
  const installed = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].find((file) => existsSync(file));
  if (installed !== undefined) {
    const modules = "/etc/nginx/modules-enabled";
    const hasBrotli = existsSync(modules) && readdirSync(modules).some((file) => /brotli-static/.test(file));
    return { binary: installed, hasBrotli };
  }
  const binary = path.join(unpacked, "usr", "sbin", "nginx");
  const isThere = () => existsSync(binary) && run(binary, ["-v"], 10_000);
  if (!isThere() && !(fetchPackages() && isThere())) return undefined;
  return { binary, hasBrotli: true, load: path.join(unpacked, brotliModule) };
}

function fetchPackages(): boolean {
  const debian = existsSync("/etc/os-release") && /\bdebian\b/.test(readFileSync("/etc/os-release", "utf8"));
  if (!debian || process.getuid?.() !== 0) return false;
  mkdirSync(unpacked, { recursive: true });
  const fetched =
    run("apt-get", ["update", "-qq"], 300_000) &&
    run("apt-get", ["download", "-qq", ...debianPackages], 300_000, unpacked);
  const files = readdirSync(unpacked).filter((file) => file.endsWith(".deb"));
  return fetched && files.every((file) => run("dpkg", ["-x", file, "."], 60_000, unpacked));
}

function run(command: string, args: readonly string[], timeout: number, cwd?: string): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout, ...(cwd && { cwd }) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Serve a folder on this machine alone, by the configuration that the project ships, working in another folder.
 * Returns what stops the server; throws with what nginx says where it does not start.
 */
export async function startNginx(
  { binary, hasBrotli, load }: Nginx,
  root: string,
  work: string,
  port: number,
): Promise<() => Promise<void>> {
  const config = path.join(work, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const settings = temporary.map((name) => `${name}_temp_path ${path.join(work, name)};`).join(" ");
  const text = readFileSync(path.join("lib", "hosting", "nginx.conf"), "utf8")
    .replace("http {", `http { access_log off; ${settings}`)
    .replace("listen 8080", `listen 127.0.0.1:${port}`)
    .replace("/srv/digest", root)
    .replace("# brotli_static on;", hasBrotli ? "brotli_static on;" : "");
  writeFileSync(config, text);
  const globals = ["daemon off;", "error_log stderr;", `pid ${path.join(work, "nginx.pid")};`];
  if (load !== undefined) globals.push(`load_module ${load};`);
  const server = spawn(binary, ["-e", "stderr", "-c", config, "-g", globals.join(" ")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(said);
    await sleep(50);
  }
  return async () => {
    server.kill("SIGTERM");
    await ended;
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" });
    return true;
  } catch {
    return false;
  }
}
