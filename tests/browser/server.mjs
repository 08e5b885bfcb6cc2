// The built program with a demo database of its own, gone when the journey file is done.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 60_000;

/** Starts `arviointi demo` on a free port; gives what it prints with `--json` and `stop()`. */
export async function startDemo(binary) {
  const directory = await mkdtemp(join(tmpdir(), 'arviointi-browser-'));
  const child = spawn(
    binary,
    ['demo', '--json', '--bind', '127.0.0.1:0', '--database', join(directory, 'demo.sqlite3')],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { RUST_LOG: 'warn', ...process.env } },
  );
  let log = '';
  child.stderr.on('data', (chunk) => (log += chunk));
  const exited = new Promise((resolve) => child.once('exit', resolve));

  const stop = async () => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(killer);
    await rm(directory, { recursive: true, force: true });
  };

  try {
    const demo = await firstJson(child, exited);
    return { demo, stop, log: () => log };
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
