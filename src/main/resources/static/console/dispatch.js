// The desk by keyboard: an element with data-key="n" is reached by that key; j and k go through the calls.

const desk = document.querySelector('[data-shortcuts]');
const work = document.getElementById('work');
const keys = document.querySelector('[data-shortcuts-switch]');
const OFF = 'huying-shortcuts-off';

keys.checked = localStorage.getItem(OFF) === null;
keys.addEventListener('change', () =>
  keys.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes'));

function isTyping(target) {
  return target.matches('input, textarea, select, [contenteditable]');
}

function closeWork() {
  work.replaceChildren();
  desk.querySelector('[data-key="n"]').focus();
}

function move(step) {
  const calls = [...desk.querySelectorAll('.row-title')];
  const at = calls.indexOf(document.activeElement);
  calls[at < 0 ? (step > 0 ? 0 : calls.length - 1) : (at + step + calls.length) % calls.length]?.focus();
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && work.contains(event.target)) return closeWork();
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || !keys.checked) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'j' || event.key === 'k') return move(event.key === 'j' ? 1 : -1);
  const reached = event.key === 'a'
    ? document.activeElement.closest('.row-call')?.querySelector('[data-assign]')
    : desk.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!reached) return;
  event.preventDefault();
  if (reached.matches('input')) reached.focus(); else reached.click();
});

document.addEventListener('click', event => event.target.closest('[data-close-work]') && closeWork());

// Whatever was done shows on the board at once, and the keyboard goes on where the form was.
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target !== work) return;
  work.scrollIntoView({block: 'start'});
  (work.querySelector('[autofocus]') ?? work).focus({preventScroll: true});
  if (work.querySelector('[data-done]')) htmx.trigger('#board', 'live');
});
