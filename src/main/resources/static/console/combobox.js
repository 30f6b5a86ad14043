// A select with so many options that they are searched: <select data-find> gets a field in which its options are found by
// what is typed; those with data-terms are found by more than their names. The select stays, unseen, and is what is sent,
// kept in drafts and listened to; without this script it serves by itself. With `multiple`, what was chosen stands below.

import {isFound, isNamed, wordsOf} from './finding.js';

const nameOf = option => option?.textContent.trim() ?? '';
const termsOf = option => option.dataset.terms ?? nameOf(option).toLowerCase();

function build(select) {
  const {id, multiple} = select;
  const input = element('input', 'form-control');
  const list = element('ul', 'combobox-list');
  const chosen = element('ul', 'combobox-chosen');
  const state = element('span', 'visually-hidden');
  Object.assign(input, {id: `${id}-find`, type: 'text', autocomplete: 'off', spellcheck: false,
    placeholder: select.dataset.find, required: select.required});
  Object.assign(list, {id: `${id}-list`, hidden: true});
  const label = document.querySelector(`label[for="${id}"]`);
  label.htmlFor = input.id;
  for (const each of [list, chosen]) each.setAttribute('aria-label', label.textContent);
  input.setAttribute('role', 'combobox');
  list.setAttribute('role', 'listbox');
  state.setAttribute('role', 'status');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  select.required = false;
  select.hidden = true;
  // Who is told that something is wrong with the select is led to the field.
  select.focus = () => input.focus();
  const box = element('div', 'combobox', input, list, state);
  select.after(box);
  if (multiple) box.after(chosen);

  const options = [...select.options].filter(option => option.value !== '');
  const current = () => options.find(option => option.selected);
  const shownName = () => multiple ? '' : nameOf(current());
  let active = null;

  function show() {
    input.value = shownName();
    input.setCustomValidity('');
    chosen.replaceChildren(...multiple ? options.filter(option => option.selected).map(chip) : []);
  }

  function chip(option) {
    const remove = element('button', 'btn btn-sm btn-outline-secondary', `${nameOf(option)} ×`);
    remove.type = 'button';
    remove.setAttribute('aria-label', text('console.find.remove', nameOf(option)));
    remove.addEventListener('click', () => { take(option, false); input.focus(); });
    return element('li', '', remove);
  }

  function take(option, on = true) {
    if (option) option.selected = on; else select.value = '';
    close();
    show();
    for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, {bubbles: true}));
  }

  /** Those that fit what is typed, the best first; all of them while nothing is. */
  function found() {
    const typed = input.value === shownName() ? '' : input.value;
    const words = wordsOf(typed);
    const begins = name => name.startsWith(words[0]);
    const rank = option => isNamed(termsOf(option), typed) ? 0
      : begins(nameOf(option).toLowerCase()) ? 1 : termsOf(option).split(' ').some(begins) ? 2 : 3;
    const fitting = options.filter(option => !(multiple && option.selected) && isFound(termsOf(option), words));
    return words.length > 0 ? fitting.sort((one, other) => rank(one) - rank(other)) : fitting;
  }

  function open() {
    const fitting = found();
    const typed = input.value !== shownName() && input.value.trim() !== '';
    const opens = list.hidden;
    list.replaceChildren(...fitting.map(row));
    list.hidden = fitting.length === 0;
    if (opens) list.scrollIntoView({block: 'nearest'});
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.setCustomValidity(typed ? text('console.find.choose') : '');
    state.textContent = fitting.length === 0 ? text('console.find.none') : text('console.find.found', fitting.length);
    box.classList.toggle('nothing', fitting.length === 0);
    box.dataset.nothing = fitting.length === 0 ? text('console.find.none') : '';
    mark(input.value === shownName() ? list.querySelector('[aria-selected="true"]') : null);
  }

  function row(option) {
    const group = option.closest('optgroup')?.label;
    const one = element('li', '', nameOf(option), ...group && group !== nameOf(option) ? [' ', element('small', '', group)] : []);
    Object.assign(one, {id: `${id}-option-${option.index}`, option});
    one.setAttribute('role', 'option');
    one.setAttribute('aria-selected', String(!multiple && option.selected));
    return one;
  }

  function mark(one) {
    active?.classList.remove('active');
    active = one;
    active?.classList.add('active');
    active?.scrollIntoView({block: 'nearest'});
    if (active) input.setAttribute('aria-activedescendant', active.id); else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    list.hidden = true;
    list.replaceChildren();
    active = null;
    state.textContent = '';
    box.classList.remove('nothing');
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  /** Whoever has typed and chosen none means the only one that fits, or is told to choose; who stays still sees the list. */
  function settle(stays = false) {
    const typed = input.value.trim();
    if (input.value === shownName()) return close();
    if (typed === '') return multiple ? close() : take(null);
    const fitting = found();
    const named = fitting.filter(option => isNamed(termsOf(option), typed));
    const [meant, another] = named.length > 0 ? named : fitting;
    if (meant && !another) return take(meant);
    if (!stays) close();
    input.setCustomValidity(text('console.find.choose'));
  }

  input.addEventListener('input', open);
  input.addEventListener('click', () => list.hidden && open());
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', settle);
  // What is typed here is nobody else's to know: the select says what has changed.
  input.addEventListener('change', event => event.stopPropagation());
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const rows = [...list.children];
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) return open();
      const at = rows.indexOf(active);
      mark(rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length]);
    } else if (event.key === 'Escape' && (!list.hidden || input.value !== shownName())) {
      // What was typed is taken back, and the form around it stays.
      event.preventDefault();
      event.stopPropagation();
      close();
      show();
    } else if (event.key === 'Enter' && (!list.hidden || input.value !== shownName() || multiple)) {
      event.preventDefault();
      if (active) take(active.option); else settle(true);
    } else if (event.key === 'Tab' && active && input.value !== shownName()) {
      take(active.option);
    }
  });
  // The field keeps the focus, whatever of the list is pressed.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const one = event.target.closest('[role="option"]');
    if (one) take(one.option);
  });
  select.addEventListener('change', () => document.activeElement === input || show());
  show();
}

htmx.onLoad(part => {
  const selects = [part, ...part.querySelectorAll('select[data-find]')].filter(one => one.matches('select[data-find]:not([hidden])'));
  selects.forEach(build);
});
