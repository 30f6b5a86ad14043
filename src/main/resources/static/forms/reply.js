// A message on the call of a task: written where it is read, on the task's form and on the tab beside it.

import {newKey} from '/console/photo.js';
import {element, post, text} from './words.js';

/** Says on the page that something was written, so that whatever shows messages shows it at once. */
const WRITTEN = 'huying-written';

/** A field and a button, folded away until somebody wants to write; `renew` is called when a message has arrived. */
export function reply(taskId, renew) {
  const id = `reply-${newKey()}`;
  const field = Object.assign(element('textarea', 'form-control'), {id, rows: 3, maxLength: 2000});
  const button = Object.assign(element('button', 'btn btn-default', text('reply.send')), {type: 'button'});
  const state = element('p', 'huying-upload');
  state.setAttribute('role', 'status');
  const label = Object.assign(element('label', '', text('reply.text')), {htmlFor: id});
  const box = element('details', 'huying-fold huying-reply', element('summary', '', text('reply')), label, field, button, state);
  let key = newKey();
  // Other words are another message.
  field.addEventListener('input', () => { key = newKey(); });
  button.addEventListener('click', async () => {
    if (button.disabled || !field.value.trim()) return field.focus();
    button.disabled = true;
    state.classList.remove('text-danger');
    state.textContent = '';
    try {
      await send(taskId, field.value, key);
      field.value = '';
      key = newKey();
      state.textContent = text('reply.sent');
      document.dispatchEvent(new CustomEvent(WRITTEN, {detail: taskId}));
      renew().catch(() => {});
    } catch (problem) {
      state.classList.add('text-danger');
      state.textContent = problem.message;
    }
    button.disabled = false;
  });
  return box;
}

/** Opens the field that somebody wants to write in. */
export function write(box) {
  box.open = true;
  box.querySelector('textarea').focus();
}

async function send(taskId, words, key) {
  let response;
  try {
    response = await post(`/desk/tasks/${encodeURIComponent(taskId)}/messages`, JSON.stringify({text: words, key}),
      {'Content-Type': 'application/json'});
  } catch {
    throw new Error(text('reply.failed'));
  }
  if (response.status !== 201) {
    const {detail} = await response.json().catch(() => ({}));
    throw new Error(detail ?? text('reply.failed'));
  }
}

/** Calls `renew` when the cards of the list say that something else came to a task, as long as its place is on the page. */
export function follow(taskId, place, call, renew) {
  let seen = stamp(call.latest.urgedAt, call.latest.message?.at, call.latest.decided?.what);
  const listener = ({detail: card}) => {
    if (!place.isConnected) return document.removeEventListener('huying-card', listener);
    const now = stamp(card.urgedAt, card.writtenAt, card.decision);
    if (card.task !== taskId || now === seen) return;
    const before = seen;
    seen = now;
    // What could not be fetched is fetched with the next cards.
    renew().catch(() => { seen = before; });
  };
  document.addEventListener('huying-card', listener);
}

function stamp(urgedAt, writtenAt, decision) {
  return [urgedAt, writtenAt].map(at => at ? Date.parse(at) : '').concat(decision ?? '').join(' ');
}
