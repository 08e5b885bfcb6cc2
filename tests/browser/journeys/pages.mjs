import assert from 'node:assert/strict';
import { axe, DESKTOP, NARROWEST, noHorizontalScroll, none, shot, visit } from '../harness.mjs';
import { pages, world } from '../pages.mjs';

export const every_page_kind_in_Finnish = (journey) => everyPageKind(journey, 'fi');
export const every_page_kind_in_Swedish = (journey) => everyPageKind(journey, 'sv');
export const every_page_kind_in_English = (journey) => everyPageKind(journey, 'en');
export const every_page_kind_in_the_dark = (journey) => everyPageKind(journey, 'en', 'dark');

/** Every page kind speaks the reader's language, satisfies axe and fits 320 px; its pictures go to out/. */
async function everyPageKind(journey, lang, colorScheme = 'light') {
  const troubles = [];
  const known = await world(journey);
  for (const [who, kinds] of byReader(pages)) {
    // On a slow machine the joint view that is too long saves itself before it is sent, and is refused there as well.
    const page = await reader(journey, who, known, { lang, colorScheme, allow: [422] });
    for (const kind of kinds) {
      const attempt = async (step) => {
        try {
          await step();
        } catch (error) {
          troubles.push(`${kind.name}: ${error.message}`);
        }
      };
      await attempt(() => reach(page, kind, known, lang, colorScheme));
      await attempt(() => axe(page));
      if (colorScheme === 'dark') continue;
      await attempt(async () => {
        const spoken = await page.locator('html').getAttribute('lang');
        assert.equal(spoken?.split('-')[0], lang, 'the page speaks another language');
      });
      await attempt(() => shot(page, `${kind.name}-${lang}`));
      await page.setViewportSize({ width: NARROWEST, height: 740 });
      await attempt(() => noHorizontalScroll(page));
      // The narrow layout is the same in each language.
      if (lang === 'fi') await attempt(() => axe(page));
      await page.setViewportSize({ width: DESKTOP, height: 900 });
    }
  }
  none(troubles, `Pages in ${lang}`);
}

function reader(journey, who, { participants }, options) {
  if (!who) return journey.page(options);
  if (who in participants) return journey.page({ ...options, storageState: participants[who] });
  return journey.signedIn(who, options);
}

async function reach(page, { at, reach: onward, status = 200 }, known, lang, colorScheme) {
  const address = at(known, lang, colorScheme);
  if (!onward) {
    await visit(page, address, { status });
    return;
  }
  await visit(page, address);
  const response = await onward(page);
  assert.equal(response.status(), status, `${page.url()} answered ${response.status()}`);
}

function byReader(kinds) {
  const readers = new Map();
  for (const kind of kinds) readers.set(kind.as, [...(readers.get(kind.as) ?? []), kind]);
  return readers;
}
