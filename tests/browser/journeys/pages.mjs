import assert from 'node:assert/strict';
import { axe, DESKTOP, NARROWEST, noHorizontalScroll, none, shot, signIn, visit } from '../harness.mjs';
import { pages } from '../pages.mjs';

export const every_page_kind_in_Finnish = (journey) => everyPageKind(journey, 'fi');
export const every_page_kind_in_Swedish = (journey) => everyPageKind(journey, 'sv');
export const every_page_kind_in_English = (journey) => everyPageKind(journey, 'en');

/** Every page kind speaks the reader's language, satisfies axe and fits 320 px; its pictures go to out/. */
async function everyPageKind(journey, lang) {
  const troubles = [];
  for (const [who, kinds] of byReader(pages)) {
    const page = await journey.page({ lang });
    if (who) await signIn(page, journey.account(who));
    for (const { name, at, status } of kinds) {
      const attempt = async (step) => {
        try {
          await step();
        } catch (error) {
          troubles.push(`${name}: ${error.message}`);
        }
      };
      await attempt(async () => {
        await visit(page, at(journey.demo), { status });
        const spoken = await page.locator('html').getAttribute('lang');
        assert.equal(spoken?.split('-')[0], lang, 'the page speaks another language');
      });
      await attempt(() => axe(page));
      await attempt(() => shot(page, `${name}-${lang}`));
      await page.setViewportSize({ width: NARROWEST, height: 740 });
      await attempt(() => noHorizontalScroll(page));
      await page.setViewportSize({ width: DESKTOP, height: 900 });
    }
  }
  none(troubles, `Pages in ${lang}`);
}

function byReader(kinds) {
  const readers = new Map();
  for (const kind of kinds) readers.set(kind.as, [...(readers.get(kind.as) ?? []), kind]);
  return readers;
}
