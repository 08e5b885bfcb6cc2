// Every kind of page once: who sees it and where it is. A new kind of page is added here and is then looked at in three languages.
// `as` is a role or name of the demo; without it the page is open to anyone. `at` gets what `arviointi demo --json` printed.

export const pages = [
  { name: 'front', at: () => '/' },
  { name: 'sign-in', at: () => '/sign-in' },
  { name: 'not-found', at: () => '/nothing-here', status: 404 },
];
