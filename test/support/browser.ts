import { createRequire } from "node:module";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { projectFolder } from "../../ops/stack-file";

const packaged = dirname(dirname(createRequire(__filename).resolve("@sparticuz/chromium")));
const { version } = createRequire(__filename)(join(packaged, "package.json")) as { version: string };
const unpacked = join(projectFolder, "node_modules/.cache", `chromium-${version}`);

/**
 * A real browser: on Linux (x64) the one that `npm ci` brings, with the libraries that a bare machine lacks; elsewhere the Chrome that is installed.
 * @throws Error where there is none.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") return installedChrome();
  await unpack();
  const env = { ...process.env, LD_LIBRARY_PATH: join(unpacked, "al2023/lib"), FONTCONFIG_FILE: fontsOwn() };
  // Whoever is root has no sandbox to offer, and what is opened here is the project's own.
  return chromium.launch({ executablePath: join(unpacked, "chromium"), args: ["--no-sandbox"], env });
}

/** Where the browser finds its fonts. The package's own file knows only the places of AWS Lambda: without a font no text has a size, or is there to be read. */
function fontsOwn(): string {
  const [file, folder] = [join(unpacked, "fonts-here.conf"), join(unpacked, "fonts/fonts")];
  const text = `<?xml version="1.0"?>\n<fontconfig>\n  <dir>${folder}</dir>\n  <cachedir>${join(unpacked, "fonts-cache")}</cachedir>\n</fontconfig>\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  return file;
}

async function installedChrome(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch (error) {
    throw new Error("the tests of the page need a browser: install Google Chrome", { cause: error });
  }
}

/** Whole or not at all: another run may ask for it meanwhile. */
async function unpack(): Promise<void> {
  if (existsSync(unpacked)) return;
  mkdirSync(dirname(unpacked), { recursive: true });
  const unfinished = mkdtempSync(`${unpacked}-`);
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = unfinished; // Where the package unpacks to. The machine's own is shared, and anybody may have put a browser there.
  try {
    const { inflate } = (await import(pathToFileURL(join(packaged, "build/index.js")).href)) as typeof import("@sparticuz/chromium");
    await Promise.all(["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((archive) => inflate(join(packaged, "bin", archive))));
    if (!existsSync(unpacked)) renameSync(unfinished, unpacked);
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    rmSync(unfinished, { recursive: true, force: true });
  }
}
