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

htmx.onLoad(part => {
  if (part === document.body) openDrafts();
  // The keyboard stays at the call that has just been answered with.
  if (part.matches?.('.mine-call')) part.focus({preventScroll: true});
});

// Somebody else was first, or the department has reported anew: the call as it stands now.
document.addEventListener('htmx:responseError', event => {
  const card = event.detail.elt.closest('.mine-call');
  if (!card || event.detail.xhr.status !== 409) return;
  htmx.ajax('GET', card.id.replace('call-', '/mine/'), {target: `#${card.id}`, swap: 'outerHTML'});
});

/** What was typed into a part that is not loaded yet: it is opened, and what was typed is there again. */
function openDrafts() {
  root.querySelectorAll('.mine-call').forEach(card => {
    const number = card.id.replace('call-', '');
    const typed = ['word', 'withdraw'].some(name => localStorage.getItem(`huying-draft:${user}:${name}-${number}`));
    if (typed) card.querySelector('.mine-more').open = true;
  });
}

async function showUnsent() {
  const waiting = (await kept(user)).length;
  const unsent = document.getElementById('unsent');
  if (waiting > 0) unsent.firstElementChild.textContent = say('unsent', waiting);
  unsent.hidden = waiting === 0;
}
document.addEventListener('report-arrived', showUnsent);
showUnsent();
