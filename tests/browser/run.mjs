// node tests/browser/run.mjs [--binary PATH] [WORD…]
// Runs every exported function of journeys/*.mjs whose "file: name" holds one of the words. Each file gets a demo of its own.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Journey, openChromium } from './harness.mjs';
import { startDemo } from './server.mjs';

const TEST_LIMIT_MS = 5 * 60_000;

const { values, positionals: words } = parseArgs({
  options: { binary: { type: 'string', default: fileURLToPath(new URL('../../target/debug/arviointi', import.meta.url)) } },
  allowPositionals: true,
});

const journeys = await load();
const browser = await openChromium();
let passed = 0;
let failed = 0;
for (const { file, tests } of journeys) await runFile(file, tests);
await browser.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function load() {
  const directory = new URL('journeys/', import.meta.url);
  const files = (await readdir(directory)).filter((name) => name.endsWith('.mjs')).sort();
  const found = [];
  for (const name of files) {
    const file = name.replace('.mjs', '');
    const tests = Object.entries(await import(new URL(name, directory)))
      .map(([exported, run]) => ({ title: `${file}: ${exported.replaceAll('_', ' ')}`, run }))
      .filter(({ title }) => words.length === 0 || words.some((word) => title.includes(word)));
    if (tests.length > 0) found.push({ file, tests });
  }
  return found;
}

async function runFile(file, tests) {
  let server;
  try {
    server = await startDemo(values.binary);
  } catch (error) {
    for (const { title } of tests) report(title, 0, error);
    return;
  }
  const failedBefore = failed;
  for (const { title, run } of tests) {
    const journey = new Journey(browser, server.demo);
    const started = performance.now();
    let trouble;
    try {
      await withinLimit(run(journey));
    } catch (error) {
      trouble = error;
    }
    try {
      await journey.close();
    } catch (error) {
      trouble = trouble ? new Error(`${trouble.stack}\nand ${error.message}`) : error;
    }
    report(title, performance.now() - started, trouble);
  }
  await server.stop();
  if (failed > failedBefore) console.log(`What the server wrote:\n${server.log()}`);
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
