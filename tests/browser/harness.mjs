// What a journey is given: pages that complain, people who sign in, and questions about what a person meets.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Phone, visitor } from './phones.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const out = fileURLToPath(new URL('out/', import.meta.url));
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export const PHONE = 360;
export const DESKTOP = 1280;
export const NARROWEST = 320;

export const openChromium = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** One test's view of the world. Every page it opens is watched; `close` fails on what went wrong unseen. */
export class Journey {
  #browser;
  #contexts = [];
  #visitors = [];
  #troubles = [];

  constructor(browser, server) {
    this.#browser = browser;
    this.server = server;
    this.demo = server.demo;
  }

  /**
   * A new person at a new device: own cookies, own language, own width.
   * `allow` lists statuses that scripts may meet (a form's 422 is a document and needs no leave).
   */
  async page({ lang = 'fi', width = DESKTOP, javaScript = true, allow = [], ...more } = {}) {
    const context = await this.#browser.newContext({
      baseURL: this.demo.url,
      locale: LOCALES[lang],
      viewport: { width, height: width < 600 ? 740 : 900 },
      javaScriptEnabled: javaScript,
      ...more,
    });
    context.setDefaultTimeout(30_000);
    this.#contexts.push(context);
    // axe arrives as an init script, which the content security policy does not concern; the policy stays on.
    if (javaScript) await context.addInitScript({ content: axeSource });
    const page = await context.newPage();
    this.#watch(page, allow);
    return page;
  }

  withoutJavaScript(options = {}) {
    return this.page({ ...options, javaScript: false });
  }

  /** A page where `who` (a role or a name of the demo) has signed in and reads `lang`, whatever language is their own. */
  async signedIn(who, options = {}) {
    const page = await this.page(options);
    await signIn(page, this.account(who));
    await visit(page, `/home?lang=${options.lang ?? 'fi'}`);
    return page;
  }

  /** A participant without a page; see phones.mjs. */
  async phone(code, group, facts) {
    const phone = await Phone.join(this.demo.url, code, group, facts);
    this.#visitors.push(phone.http);
    return phone;
  }

  /** The participant whose page this is, going on without it. */
  async phoneOf(page) {
    return new Phone(await this.visitorOf(page), new URL(page.url()).pathname.split('/')[2]);
  }

  /** Whoever this page belongs to, sending requests without it. Without a page: a stranger. */
  async visitorOf(page) {
    const cookies = await page?.context().storageState();
    const http = await visitor(this.demo.url, { cookies });
    this.#visitors.push(http);
    return http;
  }

  account(who) {
    const account = this.demo.accounts.find(({ role, name }) => role === who || name.startsWith(who));
    assert(account, `The demo has nobody called ${who}`);
    return account;
  }

  #watch(page, allow) {
    const trouble = (text) => this.#troubles.push(`${text} (on ${page.url()})`);
    page.on('pageerror', (error) => trouble(`Script error: ${error.message}`));
    // A violated policy is reported here as well. Statuses are judged below, with more to go on.
    page.on('console', (message) => {
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      trouble(`Console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(this.demo.url).origin) trouble(`Leaves the service: ${request.url()}`);
    });
    page.on('response', (response) => {
      const status = response.status();
      const isDocument = response.request().isNavigationRequest();
      if (status >= 500 || (status >= 400 && !isDocument && !allow.includes(status))) trouble(`${status} from ${response.url()}`);
    });
  }

  async close() {
    await Promise.all([...this.#contexts.map((context) => context.close()), ...this.#visitors.map((http) => http.dispose())]);
    none(this.#troubles, 'The browser complained');
  }
}

/** Fails with every trouble on a line of its own. */
export function none(troubles, title) {
  assert(troubles.length === 0, `${title}:\n${troubles.map((trouble) => `- ${trouble}`).join('\n')}`);
}

/** Opens an address and wants a page in return. */
export async function visit(page, path, { status = 200 } = {}) {
  const response = await page.goto(path);
  assert.equal(response.status(), status, `${path} answered ${response.status()}`);
  return response;
}

export async function signIn(page, { email, password }) {
  await visit(page, '/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** No violation of WCAG 2.0-2.2, levels A and AA. */
export async function axe(page) {
  const violations = await page.evaluate(async (tags) => {
    const results = await globalThis.axe.run({ runOnly: { type: 'tag', values: tags } });
    return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
  }, WCAG_TAGS);
  none(violations, `axe on ${page.url()}`);
}

/** The page fits its width. What sticks out is named. */
export async function noHorizontalScroll(page) {
  const { scroll, client, wide } = await page.evaluate(() => {
    const { scrollWidth: scroll, clientWidth: client } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > client + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}${element.className ? `.${element.className}` : ''}`);
    return { scroll, client, wide };
  });
  assert(scroll <= client, `${page.url()} is ${scroll} wide in ${client}: ${wide.join(', ')}`);
}

/** Pictures of the whole page at both widths, into out/. JPEG, since a long page takes a second as PNG. */
export async function shot(page, name) {
  await mkdir(out, { recursive: true });
  const before = page.viewportSize();
  for (const width of [PHONE, DESKTOP]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${out}${name}-${width}.jpg`, type: 'jpeg', quality: 80, fullPage: true });
  }
  await page.setViewportSize(before);
}

// ---- Keyboard -------------------------------------------------------------------------------------------------------

/** Tabs until `locator` has the focus, so that a step which a keyboard cannot reach fails. */
export async function tabTo(page, locator, { limit = 200 } = {}) {
  for (let presses = 0; presses <= limit; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) {
      await focusIsVisible(page);
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`${limit} tabs on ${page.url()} did not reach ${locator}`);
}

/** Reaches `locator` by Tab and types into it. */
export async function typeInto(page, locator, text) {
  await tabTo(page, locator);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Reaches `locator` by Tab and presses it with Enter (links, buttons) or Space (boxes, radio buttons). */
export async function press(page, locator, key = 'Enter') {
  await tabTo(page, locator);
  await page.keyboard.press(key);
}

/** What has the focus is on the screen and looks different from what has not. */
async function focusIsVisible(page) {
  const { seen, marked } = await page.evaluate(() => {
    const element = document.activeElement;
    const box = (element.matches('input[type=radio], input[type=checkbox]') ? (element.closest('label') ?? element) : element).getBoundingClientRect();
    const style = (node) => getComputedStyle(node);
    const outlined = (node) => style(node).outlineStyle !== 'none' || style(node).boxShadow !== 'none';
    return {
      seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
      marked: outlined(element) || (element.closest('label') && outlined(element.closest('label'))) || [...(element.labels ?? [])].some(outlined),
    };
  });
  assert(seen, `the focus on ${page.url()} is off the screen`);
  assert(marked, `the focus on ${page.url()} cannot be seen`);
}
