// My calls: adds photos, scaled down as on the report page, keeps the reader's place, and says when reports still wait.

import {kept} from './outbox.js';
import {upload} from './upload.js';

const root = document.getElementById('mine');
const user = document.body.dataset.user;

function say(word, ...values) {
  return root.dataset[word].replace(/\{(\d)}/g, (whole, place) => values[place] ?? whole);
}

root.addEventListener('change', async event => {
  const input = event.target.closest('[data-photos]');
  if (!input) return;
  const {number} = input.dataset;
  const state = input.closest('.mine-steps').querySelector('.photo-state');
  const files = [...input.files];
  input.value = '';
  const {arrived, wrong} = await upload(files, `/mine/${number}/photos`, say, words => {
    state.textContent = words;
  });
  if (wrong.length > 0) notice(wrong.join(' '), 'danger');
  if (arrived > 0) notice(say('attached', number));
  htmx.ajax('GET', `/mine/${number}/more`, {target: `#call-${number} .more`});
});

// --- a call is shown anew: what was open stays open, and nothing else comes under the finger

/** By id of the card, how it stood before it was replaced. */
const before = new Map();
/** Those that are shown anew without anybody having asked. */
const unasked = new Set();

document.addEventListener('htmx:beforeSwap', event => {
  const card = event.detail.target;
  if (!card.matches('.mine-call') || !event.detail.shouldSwap) return;
  before.set(card.id, {bottom: card.getBoundingClientRect().bottom, open: card.querySelector('.mine-more').open});
  // htmx would carry it over to the new one, which the policy forbids.
  card.removeAttribute('style');
});

htmx.onLoad(part => {
  if (part === document.body) openDrafts();
  if (!part.matches?.('.mine-call')) return;
  const {bottom, open} = before.get(part.id) ?? {};
  before.delete(part.id);
  if (open) part.querySelector('.mine-more').open = true;
  openDraft(part);
  if (unasked.delete(part.id)) {
    part.querySelector('.mine-news').hidden = false;
    return;
  }
  // The keyboard stays at the call that has just been answered with, and what follows it stays where it was.
  part.focus({preventScroll: true});
  if (bottom !== undefined) holdBottom(part, bottom);
});

/** A card that has become shorter ends where it ended before; where the page cannot be moved so far, it keeps its height. */
function holdBottom(card, bottom) {
  const gap = () => bottom - card.getBoundingClientRect().bottom;
  if (gap() <= 0) return;
  scrollBy({top: -gap(), behavior: 'instant'});
  if (gap() > 1) card.style.minHeight = `${card.offsetHeight + gap()}px`;
}

// --- what has changed while the page was open

const cards = () => [...root.querySelectorAll('.mine-call')];

root.addEventListener('htmx:configRequest', event => {
  if (event.target.id !== 'revisions') return;
  for (const card of cards()) event.detail.parameters.append('number', card.dataset.number);
});

document.getElementById('revisions').addEventListener('htmx:afterRequest', event => {
  if (!event.detail.successful) return;
  const revisions = JSON.parse(event.detail.xhr.responseText);
  for (const card of cards()) {
    if (!(revisions[card.dataset.number] > card.dataset.revision)) continue;
    if (isBusy(card)) card.querySelector('.mine-changed').hidden = false;
    else showAnew(card);
  }
});

/** Somebody writes in it, has chosen something, sends something, or is just being asked. */
function isBusy(card) {
  return document.getElementById('ask').open
    || card.matches('[aria-busy]')
    || card.querySelector('.htmx-request, .photo-state:not(:empty)') !== null
    || card.contains(document.activeElement) && document.activeElement.matches('textarea, input')
    || [...card.querySelectorAll('textarea, input')].some(field => field.checked || field.value !== field.defaultValue);
}

function showAnew(card) {
  unasked.add(card.id);
  htmx.trigger(card.querySelector('.mine-anew'), 'anew');
}
root.addEventListener('htmx:afterRequest', event => {
  if (event.target.matches('.mine-anew') && !event.detail.successful) unasked.delete(event.detail.target.id);
});

// Somebody else was first, or the department has reported anew: the call as it stands now.
document.addEventListener('htmx:responseError', event => {
  const card = event.detail.elt.closest('.mine-call');
  if (!card || event.detail.xhr.status !== 409) return;
  htmx.ajax('GET', card.id.replace('call-', '/mine/'), {target: `#${card.id}`, swap: 'outerHTML'});
});

/** What was typed into a part that is not loaded yet: it is opened, and what was typed is there again. */
function openDrafts() {
  cards().forEach(openDraft);
}

function openDraft(card) {
  const typed = name => localStorage.getItem(`huying-draft:${user}:${name}-${card.dataset.number}`);
  // The answer to a question stands beside it.
  const isAsked = card.querySelector(':scope > .card-body > form[hx-post$="/message"]');
  if (typed('withdraw') || typed('word') && !isAsked) card.querySelector('.mine-more').open = true;
}

async function showUnsent() {
  const waiting = (await kept(user)).length;
  const unsent = document.getElementById('unsent');
  if (waiting > 0) unsent.firstElementChild.textContent = say('unsent', waiting);
  unsent.hidden = waiting === 0;
}
document.addEventListener('report-arrived', showUnsent);
showUnsent();
