// Pages that move by themselves. The server says that something has changed and nothing of what; each part that carries
// data-live then asks again for itself: <div hx-get="/part" hx-trigger="live" hx-swap="outerHTML" data-live>.

const A_MINUTE = 60_000;
/** So often at most a page asks again, however much happens. */
const PAUSE = 3_000;
/** All browsers hear of a change in the same moment and shall not ask in the same moment. */
const SPREAD = 700;
/** The stream says something every ten seconds; who hears nothing for so long is connected to nobody. */
const SILENCE = 25_000;
/** What asks by itself is not waited for longer: on a line that is dead but open it would never ask again. */
const PATIENCE = 15_000;

/** All times of the console are those of the city. */
const TIME = new Intl.DateTimeFormat('zh', {hour: '2-digit', minute: '2-digit', timeZone: document.body.dataset.zone});

let planned = null;
let refreshed = 0;
/** When the stream last said something. */
let heard = Date.now();

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
  const words = on ? state.dataset.on : state.dataset.off.replace('{0}', TIME.format(heard));
  state.classList.toggle('on', on);
  state.closest('.content').classList.toggle('not-live', !on);
  if (state.textContent !== words) state.textContent = words;
}

// --- one stream for all pages of a browser, which has few connections to one host: whoever holds the lock listens and
// passes on; a page that nobody sees does neither.

const pages = new BroadcastChannel('huying-live');
let stream = null;
let waiting = null;
let handOver = null;
let seen = null;
let over = false;
/** Since when this page listens, or has somebody listen for it. */
let listening = Date.now();

function hear({revision}) {
  if (document.hidden) return;
  if (revision !== null) heard = Date.now();
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

function isHeard() {
  return seen !== null && Date.now() - heard <= SILENCE;
}

function isQuiet() {
  return Date.now() - Math.max(heard, listening) > SILENCE;
}

/** A line can be open and dead: nothing but time tells. */
function lookAtLine() {
  if (document.hidden || over || !isQuiet()) return;
  say(false);
  if (!stream) return;
  stream.close();
  listen();
}

function listen() {
  listening = Date.now();
  stream = new EventSource('/live');
  for (const kind of ['watching', 'changed', 'here']) stream.addEventListener(kind, event => pass(event.data));
  stream.addEventListener('error', () => {
    pass(null);
    // Refused, not lost: the login has ended, and the next look says so.
    if (stream?.readyState === EventSource.CLOSED) refresh();
  });
}

function watch() {
  if (document.hidden || over || waiting || stream) return;
  listening = Date.now();
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
setInterval(lookAtLine, 5_000);

document.addEventListener('htmx:configRequest', event => {
  if (event.detail.elt.matches('[data-live]')) event.detail.timeout = PATIENCE;
});

document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 401) {
    over = true;
    clearInterval(clock);
    rest();
  }
  if (event.detail.xhr.status === 401 || event.detail.elt.matches('[data-live]')) say(false);
});
for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, event => event.detail.elt.matches('[data-live]') && say(false));
}
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful && event.detail.elt.matches('[data-live]') && isHeard() && !over) say(true);
});
addEventListener('pagehide', rest);
addEventListener('pageshow', event => event.persisted && watch());
