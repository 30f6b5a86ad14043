// Pages that move by themselves. The server says that something has changed and nothing of what; each part that carries
// data-live then asks again for itself: <div hx-get="/part" hx-trigger="live" hx-swap="outerHTML" data-live>.

const A_MINUTE = 60_000;
const stream = new EventSource('/live');

function refresh() {
  document.querySelectorAll('[data-live]').forEach(part => htmx.trigger(part, 'live'));
}

function say(on) {
  const state = document.querySelector('[data-live-state]');
  if (!state) return;
  state.classList.toggle('on', on);
  state.textContent = on ? state.dataset.on : state.dataset.off;
}

let seen = null;
stream.addEventListener('watching', event => {
  // Whatever happened while the connection was lost.
  if (seen !== null && seen !== event.data) refresh();
  seen = event.data;
  say(true);
});
stream.addEventListener('changed', event => {
  seen = event.data;
  refresh();
});
stream.addEventListener('error', () => {
  say(false);
  // Refused, not lost: the login has ended, and the next look says so.
  if (stream.readyState === EventSource.CLOSED) refresh();
});

// What is late changes with the clock alone.
const clock = setInterval(refresh, A_MINUTE);

document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status !== 401) return;
  clearInterval(clock);
  stream.close();
  say(false);
});
addEventListener('pagehide', () => stream.close());
