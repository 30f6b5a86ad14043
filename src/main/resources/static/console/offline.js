// The report page opens without a connection: the page as this account saw it last, and its files, are kept in the browser,
// and report-worker.js hands them out. Nothing else is kept, and nothing of one account is shown to another.

const NAME = 'huying-report ';
const WHOSE = 'huying-offline';
const PAGE = '/report';
// What the scripts of the page bring along; all else stands in the page.
const IMPORTED = ['/console/outbox.js', '/console/photo.js', '/console/finding.js', '/console/offline.js'];

const possible = 'serviceWorker' in navigator && 'caches' in window;
const user = document.body.dataset.user;

/** Keeps this page and its files, those of a version together; without a connection everything stays as it was kept. */
export async function keepPage(version) {
  if (!possible) return;
  const name = NAME + version;
  try {
    await navigator.serviceWorker.register('/report-worker.js', {scope: PAGE});
    const page = await fetch(PAGE, {headers: {Accept: 'text/html'}, redirect: 'error'});
    if (!page.ok) return;
    const kept = await caches.open(name);
    // All come in or none: a connection that is lost on the way leaves a cache with nothing in it.
    if (!await kept.match(files()[0], {ignoreVary: true})) await kept.addAll(files());
    await kept.put(PAGE, page);
    await drop(other => other !== name);
    localStorage.setItem(WHOSE, user);
  } catch (lost) {
    console.info('the page could not be kept', lost);
  }
}

function files() {
  const there = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]')];
  return [...new Set([...there.map(file => file.href ?? file.src), ...IMPORTED.map(file => new URL(file, location).href)])];
}

/** What another account has left here is none of this one's. */
export async function forgetOthers() {
  const whose = localStorage.getItem(WHOSE);
  if (possible && whose !== null && whose !== user) await forgetPage();
}

export async function forgetPage() {
  localStorage.removeItem(WHOSE);
  if (possible) await drop(() => true);
}

async function drop(which) {
  const names = (await caches.keys()).filter(name => name.startsWith(NAME));
  await Promise.all(names.filter(which).map(name => caches.delete(name)));
}
