// What the task forms in Tasklist share. A form says what it asks, in plain HTML; everything else happens here:
// its texts in the language of Tasklist, the facts of the call above it, and what was answered as task variables.
//
//   data-text="key"          the text of that key in zh.json / en.json
//   data-facts               where the call is shown
//   data-history             where its deadlines and what happened to it are shown
//   data-when="name=value"   asked only when that is the answer to `name`; several values separated by |
//   data-kind="CONSULTATION" asked only of calls of that kind
//   data-cause="RESOLVE"     asked only when that is overdue (coordination); several values separated by |
//   data-part="support"      asked only about the part of a supporting department
//   data-supported           asked only where departments that support the call owe a report
//   data-supporting          a select of those
//   data-departments         a select of the departments that may be given the call
//   data-attachments         a choice of files that are sent as soon as they are chosen
//   data-type="Boolean"      the variable's type; String where nothing is said

const LANGUAGE = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh' ? 'zh' : 'en';
const LOCALE = LANGUAGE === 'zh' ? 'zh-CN' : 'en-GB';
const MINUTE = 60_000;

let texts;

/** Turns the HTML of a task form into a form of this task. */
export async function open(camForm) {
  const form = camForm.formElement[0];
  camForm.on('submit', () => answer(camForm, form));
  camForm.on('submit-failed', (_, [refusal]) => { refusal.message = inWords(form, refusal.message); });
  texts ??= await get(`/forms/${LANGUAGE}.json`);
  translate(form);
  form.addEventListener('change', () => ask(form));
  const facts = form.querySelector('[data-facts]');
  try {
    const call = await get(`/desk/tasks/${encodeURIComponent(camForm.taskId)}`);
    form.dataset.currentCause = call.cause ?? '';
    form.dataset.currentKind = call.kind ?? '';
    form.dataset.currentPart = call.supportOf ? 'support' : 'lead';
    if (call.order) {
      showOrder(call, facts);
      offerUploads(camForm, form);
    } else {
      show(call, facts);
      form.querySelector('[data-history]').replaceChildren(...history(call));
      offerUploads(camForm, form);
    }
    offerSupporting(form, call);
    await offerDepartments(form, call);
    await offerDutyItems(form);
  } catch (problem) {
    facts.replaceChildren(element('p', 'alert alert-danger', text('factsMissing')));
    throw problem;
  } finally {
    ask(form);
  }
}

async function get(path) {
  const response = await fetch(path, {headers: {Accept: 'application/json', 'Accept-Language': LOCALE}});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function text(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
}

function translate(form) {
  form.querySelectorAll('[data-text]').forEach(place => { place.textContent = text(place.dataset.text); });
}

// --- the facts of the call

function show(call, place) {
  place.replaceChildren(
    element('p', 'huying-number', call.number, badge(call.urgency), text(`status.${call.status}`)),
    element('h4', 'huying-title', call.title),
    element('p', 'huying-description', call.description),
    ...(call.dueAt ? [due(call)] : []),
    facts([
      ['kind', call.kind === 'PROBLEM' ? '' : text(`kind.${call.kind}`)],
      ['area', call.area && named(call.area)],
      ['place', call.place],
      ['category', call.category && named(call.category)],
      ['caller', [call.caller?.name, call.caller?.phone].filter(Boolean).join(' · ')],
      ['receivedAt', moment(call.receivedAt)],
      ['supportOf', call.supportOf && named(call.supportOf)],
      ['leadDepartment', call.leadDepartment && named(call.leadDepartment)],
      ['promise', call.promise],
      ['promisedDate', call.promisedDate],
      ['promiseState', call.promiseState && text(`promiseState.${call.promiseState}`)],
      ['supervision', call.supervision],
      ['extensionAsked', call.extensionAsked],
      ['holdPlan', call.hold?.plan],
      ['holdUntil', call.hold?.until],
      ['opinion', call.opinion && `${text(`opinion.${call.opinion.followed}`)}: ${call.opinion.reason}`],
      ['redoCount', call.redoCount ? String(call.redoCount) : ''],
      ['cause', call.cause && text(`cause.${call.cause}`)],
    ]),
    attached(call.attachments),
    ...(call.support.length ? [fold('support', list(call.support, part), true)] : []),
  );
}

/** What a supporting department has to do and has done so far. */
function part(item) {
  const told = [
    item.endedAt ? '' : text(item.state === 'CALLED' ? 'support.acknowledgeBy' : 'support.resolveBy',
      {at: moment(item.state === 'CALLED' ? item.acknowledgeBy : item.resolveBy)}),
    item.promise && text('support.promised', {promise: item.promise, day: item.promisedDate ?? ''}),
    item.note,
  ].filter(Boolean);
  return element('li', '', `${named(item.department)}: ${text(`supportState.${item.state}`)}`,
    ...told.map(line => element('div', 'text-muted', line)));
}

/** An order from above is shown in place of a call. */
function showOrder(order, place) {
  place.replaceChildren(
    element('p', 'huying-number', `${text('order')} ${order.order}`),
    element('h4', 'huying-title', order.title),
    element('p', 'huying-description', order.text),
    ...(order.dueAt ? [due(order)] : []),
    facts([
      ['area', named(order.area)],
      ['issuer', order.issuer],
      ['issuedAt', moment(order.issuedAt)],
      ['target', order.progress && order.target && named(order.target)],
      ['people', order.progress?.people ? String(order.progress.people) : ''],
      ['silent', order.counts && text('silentOf', {silent: order.counts.silent, targets: order.counts.targets})],
      ['awaited', order.cause && text(`awaited.${order.cause}`)],
      ['acknowledgeBy', moment(order.acknowledgeBy)],
      ['doneBy', moment(order.doneBy)],
      ['evidence', order.evidence.map(kind => text(`evidence.${kind}`)).join(text('and'))],
      ['card', order.progress?.card && text(`card.${order.progress.card}`)],
      ['noteSoFar', order.progress?.note],
    ]),
    attached(order.attachments),
    element('p', '', orderPage(order)),
  );
}

/** n of N, and who stands where. */
function orderPage(order) {
  const link = element('a', '', text('orderPage'));
  link.href = `/orders/${order.order}`;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

function attached(files) {
  return element('ul', 'list-inline huying-attached', ...files.map(attachment));
}

/** A photo small, anything else by its name; a click opens it. */
function attachment(file) {
  if (file.missing) return element('li', 'huying-lost', text('attachments.missing', {name: file.name}));
  const link = element('a', '', file.name);
  link.href = file.href;
  link.target = '_blank';
  link.rel = 'noopener';
  if (file.thumbnail) {
    const photo = document.createElement('img');
    photo.src = file.thumbnail;
    photo.alt = file.name;
    photo.loading = 'lazy';
    photo.addEventListener('error', () => photo.replaceWith(file.name));
    link.replaceChildren(photo);
  }
  return element('li', '', link, element('div', 'text-muted', text(`attachments.${file.stage}`)));
}

function history(call) {
  return [
    ...(call.messages.length ? [fold('messages', list(call.messages, message), true)] : []),
    fold('timeline', list(call.timeline, happened), true),
    fold('deadlines', list(call.deadlines, deadline)),
  ];
}

function facts(rows) {
  const table = element('dl', 'huying-facts');
  rows.filter(([, value]) => value).forEach(([key, value]) =>
    table.append(element('dt', '', text(key)), element('dd', '', value)));
  return table;
}

function badge(urgency) {
  return element('span', `huying-badge huying-${urgency.toLowerCase()}`, text(`urgency.${urgency}`));
}

function due(call) {
  const line = element('p', 'huying-due');
  const tick = () => {
    const left = new Date(call.dueAt) - Date.now();
    line.classList.toggle('huying-late', left < 0);
    line.textContent = text(left < 0 ? 'overdueSince' : 'dueIn', {at: moment(call.dueAt), time: duration(Math.abs(left))})
      + (call.provisional ? ` ${text('provisional')}` : '');
  };
  tick();
  const clock = setInterval(() => line.isConnected ? tick() : clearInterval(clock), MINUTE / 2);
  return line;
}

function deadline(item) {
  const whose = item.department ? ` · ${named(item.department)}` : '';
  return element('li', item.late ? 'huying-late' : '', `${text(`deadline.${item.kind}`)}${whose}: ${moment(item.dueAt)}`,
    element('ul', 'text-muted', ...item.explanation.map(line => element('li', '', line))));
}

function happened(event) {
  const who = event.department ? named(event.department) : event.actor ?? text('system');
  return element('li', '', element('time', 'text-muted', moment(event.at)), ' ', text(`event.${event.type}`),
    ` · ${who}`, event.note ? element('div', '', event.note) : '');
}

function message(written) {
  return element('li', '', element('time', 'text-muted', moment(written.at)), ` · ${written.author ?? text('system')}`,
    element('div', '', written.text));
}

function fold(key, content, opened = false) {
  const box = element('details', 'huying-fold', element('summary', '', text(key)), content);
  box.open = opened;
  return box;
}

function list(items, draw) {
  return element('ul', 'list-unstyled', ...items.map(draw));
}

function named(name) {
  return name[LANGUAGE];
}

function moment(instant) {
  return new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23'})
    .format(new Date(instant));
}

function duration(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  const parts = [['days', Math.floor(minutes / 1440)], ['hours', Math.floor(minutes / 60) % 24], ['minutes', minutes % 60]];
  const first = parts.findIndex(([, count]) => count > 0);
  return (first < 0 ? parts.slice(2) : parts.slice(first, first + 2))
    .map(([unit, count]) => text(unit, {count})).join(' ');
}

/** Everything people wrote goes in as text and never as HTML. */
function element(tag, classes, ...content) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...content.map(part => part ?? ''));
  return made;
}

// --- what is asked, and the answer

async function offerDepartments(form, call) {
  const selects = form.querySelectorAll('select[data-departments]');
  if (!selects.length) return;
  const areas = await get(`/desk/departments?area=${encodeURIComponent(call.area.slug)}`);
  selects.forEach(select => areas.forEach(area => {
    const group = document.createElement('optgroup');
    group.label = named(area);
    group.append(...area.departments.map(department => new Option(named(department), department.id)));
    select.append(group);
  }));
}

function offerSupporting(form, call) {
  const owing = (call.support ?? []).filter(item => !item.endedAt);
  form.dataset.supported = owing.length > 0;
  form.querySelectorAll('select[data-supporting]').forEach(select =>
    select.append(...owing.map(item => new Option(named(item.department), item.id))));
}

async function offerDutyItems(form) {
  const select = form.querySelector('select[data-duty-items]');
  if (!select) return;
  const items = await get('/desk/duty-items');
  select.append(...items.map(item => new Option(`${named(item.name)} (${item.code})`, item.code)));
}

function offerUploads(camForm, form) {
  const input = form.querySelector('input[data-attachments]');
  if (!input) return;
  const sent = attached([]);
  const state = element('p', 'huying-upload');
  state.setAttribute('role', 'status');
  input.after(state, sent);
  input.addEventListener('change', async () => {
    const files = [...input.files];
    const refused = [];
    input.value = '';
    input.disabled = true;
    state.classList.remove('text-danger');
    for (const file of files) {
      state.textContent = text('attachments.sending', {name: file.name});
      try {
        sent.append(attachment(await upload(camForm.taskId, file)));
      } catch (problem) {
        refused.push(problem.message);
      }
    }
    input.disabled = false;
    state.classList.toggle('text-danger', refused.length > 0);
    state.textContent = refused.join('\n') || text('attachments.sent', {count: files.length});
  });
}

async function upload(task, file) {
  const body = new FormData();
  body.append('file', file);
  let response;
  try {
    const token = await get('/desk/token');
    response = await fetch(`/desk/tasks/${encodeURIComponent(task)}/attachments`,
      {method: 'POST', body, headers: {Accept: 'application/json', 'Accept-Language': LOCALE, [token.header]: token.value}});
  } catch {
    throw new Error(text('attachments.failed', {name: file.name}));
  }
  const answer = await response.json().catch(() => ({}));
  if (response.status !== 201) {
    throw new Error(answer.detail ? `${file.name}: ${answer.detail.replace(/^file\s*[:：]\s*/, '')}`
      : text('attachments.failed', {name: file.name}));
  }
  return answer;
}

/** Shows the questions that go with the answers so far; a hidden question is not asked and not answered. */
function ask(form) {
  const given = new FormData(form);
  form.querySelectorAll('[data-when], [data-cause], [data-kind], [data-part], label[data-supported]').forEach(question => {
    const [name, values] = (question.dataset.when ?? '=').split('=');
    const asked = (!name || values.split('|').includes(given.get(name)))
      && (!question.dataset.cause || question.dataset.cause.split('|').includes(form.dataset.currentCause))
      && (!question.dataset.kind || question.dataset.kind === form.dataset.currentKind)
      && (!question.dataset.part || question.dataset.part === form.dataset.currentPart)
      && (question.dataset.supported === undefined || form.dataset.supported === 'true');
    question.hidden = !asked;
    question.querySelectorAll('input, select, textarea').forEach(field => { field.disabled = !asked; });
  });
}

function answer(camForm, form) {
  ask(form);
  if (!form.reportValidity()) {
    camForm.submitPrevented = true;
    return;
  }
  const given = new FormData(form);
  for (const name of new Set(given.keys())) {
    const value = given.getAll(name).join(',');
    if (value === '') continue;
    const type = form.elements[name].dataset?.type ?? form.elements[name][0]?.dataset.type ?? 'String';
    put(camForm.variableManager, {name, type, value: typed(value, type)});
  }
}

/** The engine puts words of its own before what the server says; the server names the field as the form does. */
function inWords(form, message) {
  if (message.includes('ENGINE-03005')) return text('concurrent');
  const refusal = /^Cannot \w+ task (?:form )?[\w-]+: ([^]*)$/.exec(message)?.[1] ?? message;
  const [, field, advice] = /^(\w+)\s*[:：]\s*([^]*)$/.exec(refusal) ?? [];
  const label = field && form.querySelector(`label[for="${field}"]`);
  return label ? `${label.textContent}: ${advice}` : refusal;
}

function put(variables, variable) {
  if (variables.variable(variable.name)) variables.destroyVariable(variable.name);
  variables.createVariable(variable);
}

function typed(value, type) {
  return type === 'Boolean' ? value === 'true' : type === 'Integer' ? Number(value) : value;
}
