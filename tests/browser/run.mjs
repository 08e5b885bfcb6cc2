// node tests/browser/run.mjs [--binary PATH] [--at-once N] [WORD…]
// Runs every exported function of journeys/*.mjs whose "file: name" holds one of the words, a few at once. Each file has a
// demo of its own; the tests of a file share it and make what they change themselves.
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Journey, openChromium } from './harness.mjs';
import { startDemo } from './server.mjs';

const TEST_LIMIT_MS = 12 * 60_000;

const { values, positionals: words } = parseArgs({
  options: {
    binary: { type: 'string', default: fileURLToPath(new URL('../../target/debug/arviointi', import.meta.url)) },
    'at-once': { type: 'string', default: String(Math.min(4, availableParallelism() + 1)) },
  },
  allowPositionals: true,
});

const files = await load();
const waiting = files.flatMap((file) => file.tests.map((test) => ({ ...test, file })));
const browser = await openChromium();
let passed = 0;
let failed = 0;
await Promise.all(Array.from({ length: Number(values['at-once']) }, work));
await browser.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function load() {
  const directory = new URL('journeys/', import.meta.url);
  const names = (await readdir(directory)).filter((name) => name.endsWith('.mjs')).sort();
  const found = [];
  for (const name of names) {
    const title = name.replace('.mjs', '').replaceAll('_', ' ');
    const tests = Object.entries(await import(new URL(name, directory)))
      .map(([exported, run]) => ({ title: `${title}: ${exported.replaceAll('_', ' ')}`, run }))
      .filter((test) => words.length === 0 || words.some((word) => test.title.includes(word)));
    if (tests.length > 0) found.push({ tests, left: tests.length, failed: false, server: undefined });
  }
  return found;
}

/** Takes the next test until none is left. */
async function work() {
  for (let test = waiting.shift(); test; test = waiting.shift()) {
    const { file } = test;
    file.server ??= startDemo(values.binary);
    const trouble = await run(test);
    file.failed ||= Boolean(trouble);
    file.left -= 1;
    if (file.left === 0) await stop(file);
  }
}

async function run({ title, run: test, file }) {
  const started = performance.now();
  let journey;
  let trouble;
  try {
    journey = new Journey(browser, await file.server);
    await withinLimit(test(journey));
  } catch (error) {
    trouble = error;
  }
  try {
    await journey?.close();
  } catch (error) {
    trouble = trouble ? new Error(`${trouble.stack}\nand ${error.message}`) : error;
  }
  report(title, performance.now() - started, trouble);
  return trouble;
}

async function stop(file) {
  const server = await file.server.catch(() => undefined);
  await server?.stop();
  if (file.failed && server?.log()) console.log(`What the server of the failed tests wrote:\n${server.log()}`);
}

async function withinLimit(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${TEST_LIMIT_MS / 1000} s`)), TEST_LIMIT_MS);
  });
  try {
    await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function report(title, spent, trouble) {
  const seconds = (spent / 1000).toFixed(1);
  if (trouble) {
    failed += 1;
    console.log(`FAILED  ${title} (${seconds} s)\n${String(trouble.stack ?? trouble).replace(/^/gm, '        ')}`);
  } else {
    passed += 1;
    console.log(`passed  ${title} (${seconds} s)`);
  }
}
