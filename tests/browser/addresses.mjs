// Which addresses there are: collected from the pages themselves, so that a new one is looked at without being listed anywhere.

const LINK = /(?:href|src|action|data-edits)="(\/[^"#]*)(?:#[^"]*)?"/g;
const FORM = /<form([^>]*method="post"[^>]*)>(.*?)<\/form>/gs;
const FIELD = /<(?:input|button|select|textarea)[^>]* name="([^"]+)"(?:[^>]* value="([^"]*)")?/g;

const plain = (address) => address.replaceAll('&amp;', '&');
/** Pages are the same in each language; pictures and files are addressed with one. */
const withoutLanguage = (address) => (/\/(charts|results\.)/.test(address) ? address : address.replace(/[?&]lang=[a-z]+$/, ''));

/**
 * All addresses reached from `starts` by whoever `http` is, as far as `within(address)` holds: `{ gets, posts }`, of each
 * posted one `{ address, fields }` as its form would send it. Pictures are listed and not drawn.
 */
export async function crawl(http, starts, within) {
  const gets = new Set(starts);
  const posts = new Map();
  for (const address of gets) {
    if (address.includes('/charts/')) continue;
    const reply = await http.get(address);
    if (!(reply.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const body = await reply.text();
    const forms = [...body.matchAll(FORM)].map(([, tag, content]) => ({
      address: plain(tag.match(/action="([^"#]*)"/)[1]),
      fields: Object.fromEntries([...content.matchAll(FIELD)].map(([, name, value]) => [name, plain(value ?? '')])),
    }));
    for (const form of forms.filter(({ address: to }) => within(to))) posts.set(form.address, form);
    for (const [, found] of body.matchAll(LINK)) {
      const link = withoutLanguage(plain(found));
      if (within(link) && !forms.some(({ address: to }) => to === link)) gets.add(link);
    }
  }
  return { gets: [...gets], posts: [...posts.values()] };
}
