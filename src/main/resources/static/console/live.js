// Pages that move by themselves. The server says that something has changed and nothing of what; each part that carries
// data-live then asks again for itself: <div hx-get="/part" hx-trigger="live" hx-swap="outerHTML" data-live>.

const A_MINUTE = 60_000;
/** So often at most a page asks again, however much happens. */
const PAUSE = 3_000;
/** All browsers hear of a change in the same moment and shall not ask in the same moment. */
const SPREAD = 700;

let planned = null;
let refreshed = 0;

function refresh() {
  clearTimeout(planned);
  planned = null;
  refreshed = Date.now();
  document.querySelectorAll('[data-live]').forEach(part => htmx.trigger(part, 'live'));
}

function refreshSoon() {
  planned ??= setTimeout(refresh, Math.max(0, refreshed + PAUSE - Date.now()) + Math.random() * SPREAD);
}

function say(on) {
  const state = document.querySelector('[data-live-state]');
  if (!state) return;
  state.classList.toggle('on', on);
  state.textContent = on ? state.dataset.on : state.dataset.off;
}

// --- one stream for all pages of a browser, which has few connections to one host: whoever holds the lock listens and
// passes on; a page that nobody sees does neither.

const pages = new BroadcastChannel('huying-live');
let stream = null;
let waiting = null;
let handOver = null;
let seen = null;
let over = false;

function hear({revision}) {
  if (document.hidden) return;
  say(revision !== null);
  if (revision === null) return;
  // Whatever happened while the connection was lost, too.
  if (seen !== null && seen !== revision) refreshSoon();
  seen = revision;
}

function pass(revision) {
  pages.postMessage({revision});
  hear({revision});
}

pages.addEventListener('message', event => {
  if (!event.data.asks) hear(event.data);
  else if (stream?.readyState === EventSource.OPEN && seen !== null) pages.postMessage({revision: seen});
});

function listen() {
  stream = new EventSource('/live');
  for (const kind of ['watching', 'changed']) stream.addEventListener(kind, event => pass(event.data));
  stream.addEventListener('error', () => {
    pass(null);
    // Refused, not lost: the login has ended, and the next look says so.
    if (stream?.readyState === EventSource.CLOSED) refresh();
  });
}

function watch() {
  if (document.hidden || over || waiting || stream) return;
  // Without https a browser has no locks: each page then has a stream of its own while it is seen.
  if (!navigator.locks) return listen();
  waiting = new AbortController();
  navigator.locks.request('huying-live', {signal: waiting.signal}, () => new Promise(done => {
    handOver = done;
    listen();
  })).catch(() => { /* the page was hidden before its turn came */ });
  pages.postMessage({asks: true});
}

function rest() {
  stream?.close();
  stream = null;
  waiting?.abort();
  waiting = null;
  handOver?.();
  handOver = null;
}

watch();
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return rest();
  watch();
  refreshSoon();
});

// What is late changes with the clock alone.
const clock = setInterval(() => document.hidden || refresh(), A_MINUTE);

document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 401) {
    over = true;
    clearInterval(clock);
    rest();
  }
  if (event.detail.xhr.status === 401 || event.detail.elt.matches('[data-live]')) say(false);
});
document.addEventListener('htmx:sendError', event => event.detail.elt.matches('[data-live]') && say(false));
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful && event.detail.elt.matches('[data-live]') && seen !== null && !over) say(true);
});
addEventListener('pagehide', rest);
addEventListener('pageshow', event => event.persisted && watch());
