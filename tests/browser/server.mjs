// The built program with a demo database of its own, gone when the journey file is done.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 60_000;

/**
 * Starts `arviointi demo` on a free port; gives what it prints with `--json`, `stop()`, and for a test that wants to know
 * what a crash does: `kill()`, which asks nobody, and `restart()` with the same database on the same port.
 */
export async function startDemo(binary) {
  const directory = await mkdtemp(join(tmpdir(), 'arviointi-browser-'));
  const database = join(directory, 'demo.sqlite3');
  let log = '';
  let running;

  const start = async (address) => {
    const child = spawn(binary, ['demo', '--json', '--bind', address, '--database', database], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { RUST_LOG: 'warn', ...process.env },
    });
    child.stderr.on('data', (chunk) => (log += chunk));
    running = { child, exited: new Promise((resolve) => child.once('exit', resolve)) };
    return firstJson(child, running.exited);
  };

  const kill = async () => {
    running.child.kill('SIGKILL');
    await running.exited;
  };

  const stop = async () => {
    running.child.kill('SIGTERM');
    const killer = setTimeout(() => running.child.kill('SIGKILL'), 10_000);
    await running.exited;
    clearTimeout(killer);
    await rm(directory, { recursive: true, force: true });
  };

  try {
    const demo = await start('127.0.0.1:0');
    return { demo, stop, kill, restart: () => start(new URL(demo.url).host), log: () => log };
  } catch (error) {
    await stop();
    throw new Error(`The demo did not start: ${error.message}\n${log}`);
  }
}

/** Reads standard output until it holds one whole JSON object. */
function firstJson(child, exited) {
  return new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(() => reject(new Error(`nothing to open after ${START_LIMIT_MS / 1000} s`)), START_LIMIT_MS);
    exited.then((code) => reject(new Error(`it exited with ${code}`)));
    child.once('error', reject);
    child.stdout.on('data', (chunk) => {
      text += chunk;
      let demo;
      try {
        demo = JSON.parse(text);
      } catch {
        return; // not whole yet
      }
      clearTimeout(limit);
      resolve(demo);
    });
  });
}
