// What the pages of the console share. Everything a page says stands in its HTML; the few words needed here come from
// <meta name="text:key"> of the layout.
//
//   data-due="2026-11-23T17:30+08:00"  what is left until then is counted down in the .left inside it;
//   data-soon="2026-11-23T17:15+08:00" from then on it is near
//   data-draft="name"                  on a form: what is typed is kept in this browser until it has been sent
//   data-sends                         on a button that sends its form as the form itself would
//   data-confirm="Sure?"               on anything with hx-*: asked before it is sent

const MINUTE = 60_000;
const PROTECTED = document.querySelector('meta[name="_csrf_header"]')?.content;

function text(key, ...values) {
  const pattern = document.querySelector(`meta[name="text:${key}"]`)?.content ?? key;
  return pattern.replace(/\{(\d)}/g, (whole, place) => values[place] ?? whole);
}

// --- times

function length(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  const units = days > 0 ? [['days', days], ['hours', hours % 24]] : [['hours', hours], ['minutes', minutes % 60]];
  const some = units.filter(([, many]) => many > 0);
  return (some.length > 0 ? some : units.slice(1)).map(([unit, many]) => text(`console.length.${unit}`, many)).join(' ');
}

function countDown() {
  const now = Date.now();
  document.querySelectorAll('[data-due]').forEach(due => {
    const left = new Date(due.dataset.due) - now;
    due.querySelector('.left').textContent =
      Math.abs(left) < MINUTE ? text(left < 0 ? 'console.due.lateNow' : 'console.due.leftNow')
        : left < 0 ? text('console.due.late', length(-left)) : text('console.due.left', length(left));
    const near = due.dataset.soon && new Date(due.dataset.soon) <= now;
    if (left < 0 || near) {
      due.classList.remove('soon', 'calm');
      due.classList.add(left < 0 ? 'late' : 'soon');
    }
  });
}

setInterval(countDown, MINUTE / 2);

// --- of tabs that do not fit, the one that is open stands in sight

function showOpenTab() {
  document.querySelectorAll('.nav-tabs').forEach(tabs => {
    const open = tabs.querySelector('.active');
    if (!open) return;
    const [around, own] = [tabs.getBoundingClientRect(), open.getBoundingClientRect()];
    tabs.scrollLeft += own.left - around.left - (around.width - own.width) / 2;
  });
}

showOpenTab();
document.addEventListener('htmx:afterSwap', showOpenTab);

// --- notices and questions

/**
 * Tells the person something; a notice of kind danger stays until it is closed, or until what it is about has succeeded.
 * What is told twice stands there once, and a success takes the place of the one before.
 */
function notice(message, kind = 'success', ...more) {
  const told = [...document.querySelectorAll('#notices > .alert')].find(box =>
    box.dataset.message === message || kind === 'success' && box.matches('.alert-success'));
  const box = element('div', `alert alert-${kind} alert-dismissible`, element('span', '', message), ...more);
  box.dataset.message = message;
  const close = element('button', 'btn-close');
  close.type = 'button';
  close.setAttribute('aria-label', text('console.close'));
  close.addEventListener('click', () => box.remove());
  box.append(close);
  // What was done before is old news.
  if (kind === 'success') document.querySelectorAll('#notices > .alert-success').forEach(old => old.remove());
  if (told?.isConnected) told.replaceWith(box); else document.getElementById('notices').append(box);
  if (kind !== 'danger') setTimeout(() => box.remove(), 8000);
  return box;
}

function element(tag, classes, ...content) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...content);
  return made;
}

/** Asks a question in the page's own dialog; resolves to whether the answer was yes. */
function asked(question) {
  const ask = document.getElementById('ask');
  document.getElementById('ask-text').textContent = question;
  ask.returnValue = '';
  ask.showModal();
  return new Promise(answer => ask.addEventListener('close', () => answer(ask.returnValue === 'yes'), {once: true}));
}

/** What a form loads into itself while it is filled in is neither asked about nor the form's own sending. */
function isSending(asking) {
  return asking.matches('form, button, input[type="submit"]');
}

document.addEventListener('htmx:confirm', async event => {
  const asking = event.target;
  const asks = isSending(asking) && event.detail.verb !== 'get' ? asking.closest('[data-confirm]') : asking;
  const question = asks?.dataset.confirm;
  if (!question || !asking.closest('[hx-post], [hx-put], [hx-delete], [hx-get]')) return;
  event.preventDefault();
  if (await asked(question)) event.detail.issueRequest(true);
});

// --- what goes out and what comes back

document.addEventListener('htmx:configRequest', event => {
  const {headers, verb, parameters} = event.detail;
  if (PROTECTED) headers[PROTECTED] = document.querySelector('meta[name="_csrf"]').content;
  // An address says what was asked for and nothing else.
  if (verb === 'get') {
    for (const [name, value] of [...parameters.entries()]) if (value === '') parameters.delete(name);
  }
});

/** Parts that ask by themselves, again and again: nobody waits for one of their answers. */
function asksByItself(asking) {
  return asking.matches('[data-live], [hx-trigger*="every "]');
}

document.addEventListener('htmx:beforeRequest', event => {
  // Whoever tries again has read what was wrong.
  if (isSending(event.detail.elt) && event.detail.requestConfig.verb !== 'get') {
    document.querySelectorAll('#notices > .alert-danger').forEach(box => box.remove());
  }
  if (!asksByItself(event.detail.elt)) event.detail.target?.setAttribute('aria-busy', 'true');
});
document.addEventListener('htmx:afterRequest', event => {
  const {elt, target, successful} = event.detail;
  target?.removeAttribute('aria-busy');
  if (!successful) return;
  for (const box of document.querySelectorAll('.alert-danger[data-message]')) {
    if (box.about === null || box.about === elt) box.remove();
  }
});

document.addEventListener('htmx:responseError', event => {
  const {xhr, elt} = event.detail;
  if (xhr.status === 401) return ended(elt);
  if (asksByItself(elt)) return;
  if (xhr.status === 422 && arrivedBefore(elt, problem(xhr))) return;
  const refusal = problem(xhr);
  const field = refusal.errors?.[0]?.field && elt.closest('form')?.elements[refusal.errors[0].field];
  field?.setAttribute?.('aria-invalid', 'true');
  field?.focus?.();
  failed(refusal.detail?.replace(/^[\w-]+\s*[:：]\s*/, '') ?? text('console.failed'), elt);
});

/** The login is over: says so once, and what has been asking by itself stops. */
function ended(elt) {
  const form = elt.closest('form[data-draft]');
  const kept = keep(form);
  const again = element('a', 'alert-link ms-2', text('console.signInAgain'));
  // Without the part after #: with it a browser stays on the page that it has.
  again.href = location.pathname + location.search;
  if (elt.matches('[hx-trigger*="every "]')) elt.replaceWith(elt.cloneNode(true));
  const told = document.querySelector('.alert[data-ended]');
  if (told && !kept) return;
  told?.remove();
  const box = failed(text(kept ? 'console.sessionEnded.kept' : 'console.sessionEnded'), null, again);
  box.dataset.ended = '';
  if (!kept) return;
  // Above the buttons that were pressed, and not upon a field that somebody writes in.
  box.setAttribute('role', 'alert');
  const button = form.querySelector('button:not([type=button])');
  (button.closest('p') ?? button).before(box);
  box.classList.add('mt-2');
  box.scrollIntoView({block: 'nearest'});
}

/**
 * A form that is sent again after its answer was lost, with other words: the server knows its key. The first words have
 * arrived; the form gets a key of its own again, or it could never be sent any more.
 */
function arrivedBefore(elt, refusal) {
  const form = elt.closest('form');
  const key = form?.elements.key;
  if (refusal.errors?.[0]?.field !== 'Idempotency-Key' || !key) return false;
  key.value = renewed(key.value);
  forget(form);
  const number = refusal.detail.match(/\d{8}-\d+/)?.[0];
  const there = number ? [element('a', 'alert-link ms-2', number)] : [];
  there.forEach(link => { link.href = `/calls/${number}`; });
  failed(text('console.arrivedBefore'), elt, ...there);
  return true;
}

/** Tells what failed; {@code about} is what asked, or null for all that ask. */
function failed(message, about, ...more) {
  const box = notice(message, 'danger', ...more);
  box.about = about;
  return box;
}

for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, event => {
    const {elt} = event.detail;
    if (asksByItself(elt)) return;
    failed(text(keep(elt.closest('form[data-draft]')) ? 'console.notReached.kept' : 'console.notReached'), null);
  });
}

// Without a connection a link would end in the browser's own words; the report page alone opens all the same.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!link || navigator.onLine || event.defaultPrevented) return;
  const {origin, pathname, hash} = new URL(link.href);
  if (origin !== location.origin || pathname === '/report' || hash && pathname === location.pathname) return;
  event.preventDefault();
  failed(text('console.notReached'), null);
});

function problem(xhr) {
  try {
    return JSON.parse(xhr.responseText);
  } catch {
    return {};
  }
}

/** The server says what happened in the header HX-Trigger: {"notice": "text"}. */
document.addEventListener('notice', event => notice(event.detail.value));

// Whoever has pressed "find" on a phone sees what was found, and not the form that fills the screen.
document.addEventListener('htmx:afterSettle', event => {
  const {elt, triggeringEvent} = event.detail.requestConfig ?? {};
  if (triggeringEvent?.type !== 'submit' || !elt.matches('form[role=search]')) return;
  const found = document.querySelector(elt.getAttribute('hx-target'));
  if (matchMedia('(max-width: 48rem)').matches) found.scrollIntoView({block: 'start'});
});

// --- where the keyboard was

let heldFocus = false;
document.addEventListener('htmx:beforeSwap', event => {
  heldFocus = event.detail.target.contains(document.activeElement) && document.activeElement !== document.body;
});
// What had the focus has been replaced by something without it: the new part has it, not the top of the page.
document.addEventListener('htmx:afterSettle', event => {
  if (!heldFocus || document.activeElement !== document.body) return;
  const part = event.target;
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus({preventScroll: true});
});

// --- what was typed and not sent yet

/** What was typed into parts of a form that are loaded only now. */
const stillToCome = new WeakMap();

function draftKey(form) {
  return `huying-draft:${document.body.dataset.user}:${form.dataset.draft}`;
}

function typed(form) {
  const here = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf');
  return [...here, ...stillToCome.get(form) ?? []];
}

/** Whether it could be kept. */
function keep(form) {
  if (!form) return false;
  try {
    localStorage.setItem(draftKey(form), JSON.stringify(typed(form)));
    return true;
  } catch {
    return false;
  }
}

function forget(form) {
  localStorage.removeItem(draftKey(form));
  stillToCome.delete(form);
}

function restore(form) {
  const kept = localStorage.getItem(draftKey(form));
  if (!kept) return;
  const changed = fill(form, JSON.parse(kept));
  if (changed.length === 0) return;
  form.dispatchEvent(new Event('draft-restored', {bubbles: true}));
  // What hangs on a field, such as the departments of an area, follows it.
  changed.filter(field => field.matches('select')).forEach(field => field.dispatchEvent(new Event('change', {bubbles: true})));
  notice(text('console.draftRestored'), 'info');
}

/**
 * Another window of this browser has sent what both held, or thrown it away. Where this one holds something else by now it
 * gets a key of its own: with the one that was sent, the server would say that it has arrived.
 */
addEventListener('storage', event => {
  if (event.newValue !== null || event.oldValue === null) return;
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const key = form.elements.key;
    if (event.key !== draftKey(form) || !key || words(JSON.parse(event.oldValue)) === words(typed(form))) continue;
    key.value = renewed(key.value);
    keep(form);
  }
});

function words(said) {
  return JSON.stringify(said.filter(([name]) => name !== 'key'));
}

function renewed(key) {
  return `${key.slice(0, 60)}-${Date.now().toString(36)}`;
}

/** Gives the fields that are there what was typed into them, and remembers the rest; tells which have changed. */
function fill(form, typed) {
  const changed = [];
  const later = [];
  for (const [name, value] of typed) {
    const fields = [...form.elements].filter(field => field.name === name);
    const many = fields.find(other => other.matches('select[multiple]'));
    if (many) {
      const option = [...many.options].find(one => one.value === value && !one.selected);
      if (option) {
        option.selected = true;
        changed.push(many);
      }
      continue;
    }
    const box = fields.find(field => field.matches('[type="checkbox"], [type="radio"]') && field.value === value);
    const field = box ?? fields.find(other => !other.matches('[type="checkbox"], [type="radio"], [type="file"]'));
    if (!field) later.push([name, value]);
    else if (box ? !box.checked : field.value !== value) {
      if (box) box.checked = true; else field.value = value;
      if (value !== '' && field.type !== 'hidden') changed.push(field);
    }
  }
  stillToCome.set(form, later);
  for (const field of changed) for (let within = field.closest('details'); within; within = within.parentElement.closest('details')) within.open = true;
  return changed;
}

// --- how much there is room for

/** Near the limit of a text it is said how much of it is used, and at the limit that no more is kept. */
function sayRoom(field) {
  const most = field.maxLength;
  if (!(most > 0) || !field.matches('textarea, input[type="text"], input:not([type])')) return;
  const used = field.value.length;
  let told = field.nextElementSibling?.matches('.room') ? field.nextElementSibling : null;
  if (used < most * .9) return told?.remove();
  if (!told) {
    told = element('p', 'room');
    told.setAttribute('role', 'status');
    field.after(told);
  }
  told.classList.toggle('full', used >= most);
  told.textContent = text(used >= most ? 'console.room.full' : 'console.room', used, most);
}

document.addEventListener('input', event => {
  event.target.removeAttribute?.('aria-invalid');
  sayRoom(event.target);
  keep(event.target.closest('form[data-draft]'));
});
document.addEventListener('htmx:afterRequest', event => {
  // Where the answer took the form's place, the event speaks of what stands around it.
  const {elt, verb} = event.detail.requestConfig;
  const form = elt.closest('form[data-draft]');
  const sent = form && (elt === form || elt.type === 'submit' || elt.matches('[data-sends]'));
  if (sent && event.detail.successful && verb !== 'get') forget(form);
});
document.addEventListener('submit', event => {
  if (!event.target.matches('[data-sign-out]')) return;
  Object.keys(localStorage).filter(key => key.startsWith('huying-draft:')).forEach(key => localStorage.removeItem(key));
  // What was typed in Tasklist.
  sessionStorage.clear();
});

htmx.onLoad(part => {
  // A part that is swapped in can be the form itself, or belong to one.
  if (part.matches?.('form[data-draft]')) restore(part);
  else part.querySelectorAll?.('form[data-draft]').forEach(restore);
  const around = part.parentElement?.closest('form[data-draft]');
  const later = around && stillToCome.get(around);
  if (later?.length) fill(around, later);
  countDown();
});
