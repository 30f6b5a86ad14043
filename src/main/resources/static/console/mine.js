// My calls: adds photos, scaled down as on the report page, and says when reports still wait on this phone.

import {kept, answer, sendPhoto, Stayed} from './outbox.js';
import {prepare} from './photo.js';

const root = document.getElementById('mine');

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
  const wrong = [];
  for (const [index, file] of files.entries()) {
    state.textContent = say('sendingPhoto', index + 1, files.length);
    try {
      await send(number, file);
    } catch (reason) {
      wrong.push(reason instanceof Stayed ? reason.detail?.replace(/^\w+\s*[:：]\s*/, '') ?? say(reason.reason)
        : say(reason.message, file.name));
    }
  }
  state.textContent = '';
  if (wrong.length > 0) notice(wrong.join(' '), 'danger');
  if (wrong.length < files.length) notice(say('attached', number));
  htmx.ajax('GET', `/mine/${number}/more`, {target: `#call-${number} .more`});
});

async function send(number, file) {
  const photo = await prepare(file);
  const session = await answer(fetch('/report/session', {headers: {Accept: 'application/json'}, redirect: 'manual'}));
  await sendPhoto(`/mine/${number}/photos`, photo,
    {[session.header]: session.token, 'HX-Request': 'true', Accept: 'application/json'});
}

const waiting = (await kept(document.body.dataset.user)).length;
if (waiting > 0) {
  const unsent = document.getElementById('unsent');
  unsent.firstElementChild.textContent = say('unsent', waiting);
  unsent.hidden = false;
}
