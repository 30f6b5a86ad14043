// What the pages of the console share. Everything a page says stands in its HTML; the few words needed here come from
// <meta name="text:key"> of the layout.
//
//   data-due="2026-11-23T17:30+08:00"  what is left until then is counted down in the .left inside it
//   data-draft="name"                  on a form: what is typed is kept in this browser until it has been sent
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
  if (days > 0) return text('console.length.days', days, hours % 24);
  return hours > 0 ? text('console.length.hours', hours, minutes % 60) : text('console.length.minutes', minutes);
}

function countDown() {
  const now = Date.now() + (window.clockAhead ?? 0);
  document.querySelectorAll('[data-due]').forEach(due => {
    const left = new Date(due.dataset.due) - now;
    due.querySelector('.left').textContent =
      left < 0 ? text('console.due.late', length(-left)) : text('console.due.left', length(left));
    if (left < 0) {
      due.classList.remove('soon', 'calm');
      due.classList.add('late');
    }
  });
}

setInterval(countDown, MINUTE / 2);

// --- notices and questions

/** Tells the person something; a notice of kind danger stays until it is closed. */
function notice(message, kind = 'success', ...more) {
  const box = element('div', `alert alert-${kind} alert-dismissible`, element('span', '', message), ...more);
  const close = element('button', 'btn-close');
  close.type = 'button';
  close.setAttribute('aria-label', text('console.close'));
  close.addEventListener('click', () => box.remove());
  box.append(close);
  document.getElementById('notices').append(box);
  if (kind !== 'danger') setTimeout(() => box.remove(), 8000);
  return box;
}

function element(tag, classes, ...content) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...content);
  return made;
}

document.addEventListener('htmx:confirm', event => {
  // What a form loads into itself while it is filled in is not asked about.
  const asks = event.detail.verb === 'get' ? event.target : event.target.closest('[data-confirm]');
  const question = asks?.dataset.confirm;
  if (!question || !event.target.closest('[hx-post], [hx-put], [hx-delete], [hx-get]')) return;
  event.preventDefault();
  const ask = document.getElementById('ask');
  document.getElementById('ask-text').textContent = question;
  ask.returnValue = '';
  ask.addEventListener('close', () => ask.returnValue === 'yes' && event.detail.issueRequest(true), {once: true});
  ask.showModal();
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

document.addEventListener('htmx:responseError', event => {
  const {xhr, elt} = event.detail;
  if (xhr.status === 401) {
    keep(elt.closest('form[data-draft]'));
    const again = element('a', 'alert-link ms-2', text('console.signInAgain'));
    again.href = location.href;
    notice(text('console.sessionEnded'), 'danger', again);
    return;
  }
  const refusal = problem(xhr);
  const field = refusal.errors?.[0]?.field && elt.closest('form')?.elements[refusal.errors[0].field];
  field?.setAttribute?.('aria-invalid', 'true');
  field?.focus?.();
  notice(refusal.detail?.replace(/^\w+\s*[:：]\s*/, '') ?? text('console.failed'), 'danger');
});

for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, () => notice(text('console.notReached'), 'danger'));
}

function problem(xhr) {
  try {
    return JSON.parse(xhr.responseText);
  } catch {
    return {};
  }
}

/** The server says what happened in the header HX-Trigger: {"notice": "text"}. */
document.addEventListener('notice', event => notice(event.detail.value));

// --- what was typed and not sent yet

function draftKey(form) {
  return `huying-draft:${document.body.dataset.user}:${form.dataset.draft}`;
}

function keep(form) {
  if (!form) return;
  const typed = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf');
  localStorage.setItem(draftKey(form), JSON.stringify(typed));
}

function restore(form) {
  const kept = localStorage.getItem(draftKey(form));
  if (!kept) return;
  let restored = false;
  for (const [name, value] of JSON.parse(kept)) {
    const field = form.elements[name];
    if (!field || field.value === value) continue;
    if (field.type === 'checkbox') field.checked = true; else field.value = value;
    restored = restored || value !== '';
  }
  if (restored) {
    form.dispatchEvent(new Event('draft-restored', {bubbles: true}));
    notice(text('console.draftRestored'), 'info');
  }
}

document.addEventListener('input', event => {
  event.target.removeAttribute?.('aria-invalid');
  keep(event.target.closest('form[data-draft]'));
});
document.addEventListener('htmx:afterRequest', event => {
  // Where the answer took the form's place, the event speaks of what stands around it.
  const form = event.detail.requestConfig.elt.closest('form[data-draft]');
  if (form && event.detail.successful && event.detail.requestConfig.verb !== 'get') {
    localStorage.removeItem(draftKey(form));
  }
});
document.addEventListener('submit', event => {
  if (!event.target.matches('[data-sign-out]')) return;
  Object.keys(localStorage).filter(key => key.startsWith('huying-draft:')).forEach(key => localStorage.removeItem(key));
});

htmx.onLoad(part => {
  part.querySelectorAll?.('form[data-draft]').forEach(restore);
  countDown();
});
