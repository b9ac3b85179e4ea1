// What `npm start`, `npm test` and `npm run check` share. Plain JavaScript that Node 20 runs: Node 24 may not be here yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const BIN = join(ROOT, 'node_modules', '.bin');

/** The environment for children: the project's own tools, its Node 24 among them, come first. */
export function toolEnv(extra = {}) {
  return { ...process.env, ...extra, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Installs packages with `npm ci` when they are missing or not those of package-lock.json; otherwise does nothing,
 * also with no registry in reach. Ends the process with a plain message when installing fails.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log(
    '正在安装依赖（第一次要几分钟）… Installing packages (the first time takes minutes) …',
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0 && isInstalled()) return;
  console.error('装不上依赖。连上网，再运行一次同样的命令。');
  console.error(
    'Packages could not be installed. Connect to the network and run the same command again.',
  );
  process.exit(1);
}

/** The lock that npm leaves in node_modules names the same packages as ours, apart from those of other platforms. */
function isInstalled() {
  const ours = join(ROOT, 'package-lock.json');
  const theirs = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(theirs)) return false;
  if (statSync(theirs).mtimeMs >= statSync(ours).mtimeMs) return true;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(theirs);
  return Object.entries(packagesOf(ours)).every(
    ([name, { version, optional }]) =>
      name === '' || optional || installed[name]?.version === version,
  );
}

/** The Node that runs TypeScript: the project's own 24, else the one that runs this if it is new enough. */
export function findNode() {
  const own = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
  const works = (command) =>
    spawnSync(command, ['--input-type=module-typescript', '-e', 'const a: number = 1'], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    }).status === 0;
  if (existsSync(own) && works(own)) return own;
  if (works(process.execPath)) return process.execPath;
  console.error(
    `需要 Node 22.19 或更新的版本，这里是 ${process.version}。从 https://nodejs.org 安装。`,
  );
  console.error(
    `Node 22.19 or newer is needed, this is ${process.version}. Install it from https://nodejs.org`,
  );
  process.exit(1);
}

/** Runs one of the project's tools to its end; gives its exit code. */
export function runTool(command, args, { env = {}, quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    env: toolEnv(env),
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (quiet && result.status !== 0) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status ?? 1;
}

/** Who started us; npm puts a shell between itself and us. */
const PARENT = process.ppid;

/**
 * Starts a long-running child that gets our SIGTERM, SIGINT and SIGHUP; we end with its exit code.
 * A terminal and npm both pass the same signal on, so the child has a group of its own and a second one within a
 * second is not forwarded: it would cut off what is being finished. When npm is ended, its shell goes without
 * telling us; we notice that our parent has changed and end the child too.
 */
export function runForever(command, args, env = {}) {
  if (isOrphan()) process.exit(143);
  const detached = process.platform !== 'win32';
  const child = spawn(command, args, { cwd: ROOT, env: toolEnv(env), stdio: 'inherit', detached });
  let lastMs = 0;
  const pass = (signal) => {
    if (Date.now() - lastMs < 1000) return;
    lastMs = Date.now();
    child.kill(signal);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => pass(signal));
  const watch = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(watch);
    pass('SIGTERM');
  }, 100);
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Started by npm, and npm's shell is gone. */
function isOrphan() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== PARENT;
}
