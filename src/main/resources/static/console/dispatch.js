// The desk by keyboard: an element with data-key="n" is reached by that key; j and k go through the calls.

const desk = document.querySelector('[data-shortcuts]');
const work = document.getElementById('work');
const keys = document.querySelector('[data-shortcuts-switch]');
const OFF = 'huying-shortcuts-off';

keys.checked = localStorage.getItem(OFF) === null;
keys.addEventListener('change', () =>
  keys.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes'));

function isTyping(target) {
  return target.matches('input, textarea, select, [contenteditable]') || target.closest('#work form');
}

function isFilled(form) {
  return [...form.elements].some(field =>
    field.matches('input:not([type="hidden"]):not([type="checkbox"]), textarea, select[multiple]') && field.value.trim() !== '');
}

/** What was typed is gone only when somebody says so. */
async function closeWork() {
  const form = work.querySelector('form[data-draft]');
  if (form && isFilled(form) && !await asked(text('console.discard'))) return;
  if (form) forget(form);
  work.replaceChildren();
  desk.querySelector('[data-key="n"]').focus();
}

function move(step) {
  const calls = [...desk.querySelectorAll('.row-title')];
  const at = calls.indexOf(document.activeElement);
  calls[at < 0 ? (step > 0 ? 0 : calls.length - 1) : (at + step + calls.length) % calls.length]?.focus();
}

document.addEventListener('keydown', event => {
  // An input method has its own use for Escape and for letters.
  if (event.isComposing || document.querySelector('dialog[open]') || desk.matches('.wall')) return;
  if (event.key === 'Escape' && work.contains(event.target)) {
    // The same press would close the question again.
    event.preventDefault();
    closeWork();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || !keys.checked) return;
  if (event.key === 'j' || event.key === 'k') return move(event.key === 'j' ? 1 : -1);
  const row = event.key === 'a' ? document.activeElement.closest('.row-call') : null;
  if (row && !row.querySelector('[data-assign]')) return void notice(row.dataset.notHere, 'info');
  const reached = event.key === 'a'
    ? row?.querySelector('[data-assign]')
    : desk.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!reached) return;
  event.preventDefault();
  if (reached.matches('input')) reached.focus(); else reached.click();
});

// The form for a new call is kept from the beginning: whoever telephones while the line is down is taken down all the same.
const kept = new Map();

async function keepForm(opener) {
  const address = opener.getAttribute('hx-get');
  const answer = await fetch(address, {headers: {'HX-Request': 'true'}}).catch(() => null);
  if (answer?.ok && !answer.redirected) kept.set(address, await answer.text());
}

desk.querySelectorAll('.desk-actions [data-opens]').forEach(keepForm);

document.addEventListener('htmx:configRequest', event => {
  if (kept.has(event.detail.path)) event.detail.timeout = 5_000;
});

for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, event => {
    const form = kept.get(event.detail.requestConfig.path);
    if (!form || event.detail.requestConfig.verb !== 'get') return;
    htmx.swap(work, form, {swapStyle: 'innerHTML'}, {eventInfo: {target: work}});
    // Each form is sent under a key of its own, however often this one is taken out.
    const key = work.querySelector('[name="key"]');
    if (!localStorage.getItem(draftKey(key.form))) key.value = renewed(key.value);
  });
}

document.addEventListener('click', event => event.target.closest('[data-close-work]') && closeWork());

// Whatever was done shows on the board at once, and the keyboard goes on where the form was.
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target !== work) return;
  work.scrollIntoView({block: 'start'});
  (work.querySelector('[autofocus]') ?? work).focus({preventScroll: true});
  if (work.querySelector('[data-done]')) htmx.trigger('#board', 'live');
});

// What is read out is replaced only by something else.
const said = new WeakMap();
document.addEventListener('htmx:beforeSwap', event => {
  const {target, xhr} = event.detail;
  if (!target.matches('[aria-live]') || xhr.status !== 200) return;
  if (said.get(target) === xhr.responseText) event.detail.shouldSwap = false;
  said.set(target, xhr.responseText);
});

// A form that was filled when the login ended or the page was left is opened again.
addEventListener('load', () => {
  const own = `huying-draft:${document.body.dataset.user}:`;
  const drafts = Object.keys(localStorage).filter(key => key.startsWith(own)).map(key => key.slice(own.length));
  // Or one that another page has led to.
  drafts.unshift(new URLSearchParams(location.search).get('open'));
  const left = [...desk.querySelectorAll('[data-opens]')].find(opener => drafts.includes(opener.dataset.opens));
  if (left && !desk.matches('.wall')) left.click();
});
