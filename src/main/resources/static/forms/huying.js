// What the task forms in Tasklist share. A form says what it asks, in plain HTML; everything else happens here: its
// texts (words.js), the facts of the call above it (call.js), and what was answered as task variables.
//
//   data-text="key"          the text of that key in zh.json / en.json
//   data-consultation="key"  that text where the street asks for an answer to its opinion
//   data-facts               where the call is shown
//   data-history             where its deadlines and what happened to it are shown
//   data-when="name=value"   asked only when that is the answer to `name`; several values separated by |
//   data-required="name=value"   must be answered only when that is the answer to `name`
//   data-kind="CONSULTATION" asked only of calls of that kind
//   data-cause="RESOLVE"     asked only when that is overdue (coordination); several values separated by |
//   data-part="support"      asked only about the part of a supporting department
//   data-supported           asked only where departments that support the call owe a report
//   data-supporting          a select of those
//   data-departments         a select of the departments that may be given the call; boxes, where several may be called
//   data-departments="others"  without those that have a part in it; "another": without the one whose task it is about
//   data-duty-items          a select of the duty items that say the matter is another department's
//   data-more-time           where it is said until when the time would run with the `extendDays` that are typed
//   data-hold-room           where it is said until when a hold may last
//   data-attachments         a choice of files that are sent as soon as they are chosen
//   data-type="Boolean"      the variable's type; String where nothing is said

import {attached, attachment, history, latest, show, showOrder, whenGranted, written} from './call.js';
import {follow, reply, write} from './reply.js';
import {day, element, get, load, moment, named, post, text} from './words.js';

/** After these the department goes on with the same step: what was typed about another answer belongs to it. */
const COMES_BACK = ['add-department', 'release-department', 'ask-extension', 'ask-hold'];
const MANY = 15;

let refused;

/** Turns the HTML of a task form into a form of this task. */
export async function open(camForm) {
  const form = camForm.formElement[0];
  // What was refused of another task says nothing about this one.
  if (refused && refused !== camForm.taskId) forgetRefusals();
  camForm.on('submit', () => {
    forgetRefusals();
    answer(camForm, form);
  });
  camForm.on('submit-failed', (_, [refusal]) => {
    refused = camForm.taskId;
    refusal.message = inWords(form, refusal.message ?? '');
  });
  await load();
  translate(form);
  form.querySelector('.huying-questions').before(element('p', 'huying-claim', text('claimFirst')));
  form.addEventListener('change', () => ask(form));
  const facts = form.querySelector('[data-facts]');
  const drafts = `huying-draft:${await account()}`;
  const draft = `${drafts}:${camForm.taskId}`;
  let carried;
  form.addEventListener('input', () => sessionStorage.setItem(draft, JSON.stringify(typed(form))));
  camForm.on('submit-success', () => {
    sessionStorage.removeItem(draft);
    const rest = unsent(form);
    if (carried && rest.length && COMES_BACK.includes(new FormData(form).get('outcome'))) {
      sessionStorage.setItem(carried, JSON.stringify(rest));
    }
    forgetRefusals();
  });
  try {
    const call = await get(`/desk/tasks/${encodeURIComponent(camForm.taskId)}`);
    form.dataset.currentCause = call.cause ?? '';
    form.dataset.currentKind = call.kind ?? '';
    form.dataset.currentPart = call.supportOf ? 'support' : 'lead';
    if (call.order) {
      showOrder(call, facts);
    } else {
      show(call, facts);
      keepUpToDate(camForm.taskId, form, call);
      carried = `${drafts}:${call.number}:${form.querySelector('legend').dataset.text}`;
    }
    if (call.kind === 'CONSULTATION') translate(form, 'consultation');
    camForm.on('submit-success', () => say(said(form, call)));
    offerUploads(camForm, form);
    offerSupporting(form, call);
    await offerDepartments(form, call);
    offerReturn(form, call);
    await offerDutyItems(camForm, form);
    comparePromise(form, call);
    const kept = sessionStorage.getItem(draft) ?? (carried && sessionStorage.getItem(carried));
    if (kept) {
      sessionStorage.setItem(draft, kept);
      if (carried) sessionStorage.removeItem(carried);
      restore(form, JSON.parse(kept));
      form.querySelector('.huying-questions').before(element('p', 'huying-kept', text('draftRestored')));
    }
    tellMoreTime(camForm, form, call.moreTime);
    tellHoldRoom(form, call.holdRoom);
  } catch (problem) {
    facts.replaceChildren(element('p', 'alert alert-danger', text('factsMissing')));
    throw problem;
  } finally {
    ask(form);
    form.classList.add('huying-ready');
    // On a phone the task stands below the list.
    if (matchMedia('(max-width: 767px)').matches) form.closest('.task-details')?.scrollIntoView();
  }
}

/** What was asked for leaves the department's list until somebody has decided. */
function said(form, {moreTime, holdRoom}) {
  const asked = {'ask-extension': moreTime, 'ask-hold': holdRoom}[form.querySelector('[name=outcome]:checked')?.value];
  return asked?.office ? text('submittedTo', {office: named(asked.office)}) : text('submitted');
}

/** For a moment, over whatever Tasklist shows next. */
function say(words) {
  const note = element('p', 'huying-said', words);
  note.setAttribute('role', 'status');
  document.body.append(note);
  setTimeout(() => note.remove(), 6000);
}

function translate(form, by = 'text') {
  form.querySelectorAll(`[data-${by}]`).forEach(place => { place.textContent = text(place.dataset[by]); });
}

// --- what was typed and not sent yet: it outlives an ended login and another task that was looked at meanwhile

function fields(form) {
  return [...form.elements].filter(field => field.name && field.matches('input:not([type=file], [type=hidden]), select, textarea'));
}

function isChoice(field) {
  return field.matches('[type=radio], [type=checkbox]');
}

/** Choices by name and value, all else by id: what goes with another answer is kept, too. */
function typed(form) {
  return fields(form).filter(field => isChoice(field) ? field.checked : field.value)
    .map(field => isChoice(field) ? {name: field.name, value: field.value} : {id: field.id, value: field.value});
}

/** What was typed and does not go with the answer that is sent. */
function unsent(form) {
  return fields(form).filter(field => !isChoice(field) && field.disabled && field.value)
    .map(field => ({id: field.id, value: field.value}));
}

/** Choices first: they decide which fields are asked. */
function restore(form, draft) {
  const kept = fields(form);
  draft.forEach(({id, name, value}) => kept.filter(field => !id && field.name === name && field.value === value)
    .forEach(field => { field.checked = true; }));
  ask(form);
  draft.forEach(({id, value}) => kept.filter(field => id && field.id === id).forEach(field => {
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }));
}

// --- what is new while the form is open

/** Shows what came and what is written on top and below the questions, which stay as they are. */
function keepUpToDate(taskId, form, first) {
  const top = element('div', 'huying-latest');
  top.setAttribute('role', 'status');
  form.querySelector('[data-facts]').before(top);
  const messages = element('div');
  const rest = element('div');
  const draw = call => {
    top.replaceChildren(...latest(call, () => write(box)));
    messages.replaceChildren(...written(call));
    rest.replaceChildren(...history(call, rest));
  };
  const renew = async () => draw(await get(`/desk/tasks/${encodeURIComponent(taskId)}/course`));
  const box = reply(taskId, renew);
  form.querySelector('[data-history]').replaceChildren(messages, box, rest);
  draw(first);
  follow(taskId, form, first, renew);
}

/** Takes away what Tasklist says of answers that were refused; it would stay over whatever comes next. */
function forgetRefusals() {
  refused = undefined;
  // Not while Tasklist is still at what led here.
  setTimeout(() => document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach(close => close.click()));
}

// --- what more time and a hold mean

/** Until when, counted by the server with each number of days; how often and how long is allowed always. */
function tellMoreTime(camForm, form, rule) {
  const hint = form.querySelector('[data-more-time]');
  if (!hint || !rule) return;
  if (rule.nth > rule.most) {
    hint.textContent = text('moreTime.none', rule);
    return;
  }
  const allowed = text('moreTime.rule', {...rule, office: named(rule.office)});
  const days = form.elements.extendDays;
  days.max = rule.longest;
  let typing;
  const tell = async () => {
    const typed = days.value;
    const due = days.checkValidity() && await get(`/desk/tasks/${encodeURIComponent(camForm.taskId)}/more-time?days=${typed}`)
      .catch(() => null);
    if (typed === days.value) hint.replaceChildren(...due ? [element('strong', '', whenGranted(due)), ' '] : [], allowed);
  };
  days.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(tell, 250);
  });
  hint.textContent = allowed;
  if (days.value) tell();
}

function tellHoldRoom(form, rule) {
  const hint = form.querySelector('[data-hold-room]');
  if (!hint || !rule) return;
  hint.textContent = text(rule.nth > rule.most ? 'holdRoom.none' : 'holdRoom.rule',
    {...rule, latest: day(rule.latest), office: named(rule.office)});
}

// --- what is asked, and the answer

async function offerDepartments(form, call) {
  const places = form.querySelectorAll('[data-departments]');
  if (!places.length) return;
  const areas = await get(`/desk/departments?area=${encodeURIComponent(call.area.slug)}`);
  const names = departments => departments.filter(Boolean).map(named);
  const without = {
    others: names([call.leadDepartment, ...owing(call).map(item => item.department)]),
    another: names([call.supportOf ?? call.leadDepartment]),
  };
  places.forEach(place => areas.forEach(area => {
    const choices = area.choices.filter(choice => !without[place.dataset.departments]?.includes(named(choice)));
    if (choices.length) place.append(place.tagName === 'SELECT' ? options(area, choices) : boxes(area, choices));
  }));
  // Whose it is by the duty item, unless the office finds otherwise.
  const claimed = call.returned?.whose && named(call.returned.whose);
  form.querySelectorAll('select[data-departments] option').forEach(option => {
    if (option.text === claimed) option.selected = true;
  });
}

function options(group, choices, label = named) {
  const made = document.createElement('optgroup');
  made.label = named(group);
  made.append(...choices.map(choice => new Option(label(choice), choice.id)));
  return made;
}

function boxes(group, choices) {
  return element('fieldset', 'huying-boxes', element('legend', '', named(group)), ...choices.map(choice => {
    const box = document.createElement('input');
    Object.assign(box, {type: 'checkbox', name: 'departments', value: choice.id});
    return element('label', '', box, ` ${named(choice)}`);
  }));
}

/** The parts of departments that support the call and have not ended. */
function owing(call) {
  return (call.support ?? []).filter(item => !item.endedAt);
}

function offerSupporting(form, call) {
  form.dataset.supported = owing(call).length > 0;
  form.querySelectorAll('select[data-supporting]').forEach(select =>
    select.append(...owing(call).map(item => new Option(named(item.department), item.id))));
}

/** Says how often it was returned and who rules next; a return that would be refused is not offered. */
function offerReturn(form, call) {
  const choice = form.querySelector('[name=outcome][value=return]')?.closest('label');
  if (!choice || !call.returns) return;
  const {returned, most, workingDays, closed, office} = call.returns;
  if (closed) {
    choice.replaceWith(element('p', 'huying-hint', text(`return.${closed}`, {most, workingDays})));
  } else {
    choice.append(element('span', 'huying-hint',
      text('return.chance', {nth: returned + 1, most, office: office ? named(office) : text('system')})));
  }
}

/** The items about what the call is about first; where there are many, with a field to look for one. */
async function offerDutyItems(camForm, form) {
  const select = form.querySelector('select[data-duty-items]');
  if (!select) return;
  const departments = await get(`/desk/tasks/${encodeURIComponent(camForm.taskId)}/duty-items`);
  const label = department => item => `${named(item)} → ${named(department)}`;
  const fitting = departments.flatMap(department => department.choices.filter(item => item.fits)
    .map(item => new Option(label(department)(item), item.id)));
  if (fitting.length) {
    const group = Object.assign(document.createElement('optgroup'), {label: text('dutyItems.fitting')});
    group.append(...fitting);
    select.append(group);
  }
  departments.forEach(department => {
    const others = department.choices.filter(item => !item.fits);
    if (others.length) select.append(options(department, others, label(department)));
  });
  if (select.options.length > MANY) offerFilter(select);
}

/** A field above a long list; the arrow down or Enter leads into what is left of it. */
function offerFilter(select) {
  const all = [...select.children];
  const id = `${select.id}-filter`;
  const field = Object.assign(element('input', 'form-control huying-filter'), {id, type: 'search', autocomplete: 'off'});
  const found = element('span', 'huying-hint');
  found.setAttribute('role', 'status');
  const label = Object.assign(element('label', 'huying-filter-label', text('dutyItems.filter')), {htmlFor: id});
  select.before(label, field, found);
  field.addEventListener('input', () => {
    const chosen = select.value;
    const wanted = field.value.trim().toLowerCase();
    const matches = option => !wanted || !option.value || option.text.toLowerCase().includes(wanted);
    select.replaceChildren(...all.map(part => {
      if (part.tagName !== 'OPTGROUP') return part;
      const group = part.cloneNode(true);
      const heading = part.label.toLowerCase().includes(wanted);
      [...group.children].filter(option => !heading && !matches(option)).forEach(option => option.remove());
      return group;
    }).filter(part => part.tagName !== 'OPTGROUP' || part.children.length));
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = '';
    const count = select.querySelectorAll('optgroup option').length;
    select.size = wanted ? Math.min(select.querySelectorAll('option, optgroup').length, 10) : 0;
    found.textContent = wanted ? text('dutyItems.found', {count}) : '';
  });
  field.addEventListener('keydown', event => {
    if (!['Enter', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    const first = select.querySelector('optgroup option');
    if (first && !select.value) {
      first.selected = true;
      select.dispatchEvent(new Event('input', {bubbles: true}));
    }
    select.focus();
  });
}

/** A promise for a day after the deadline can be given; whoever gives it is told. */
function comparePromise(form, call) {
  const field = form.querySelector('#promisedDate');
  const own = item => call.supportOf ? item.department && named(item.department) === named(call.supportOf) : !item.department;
  const last = call.deadlines?.find(item => item.kind === 'RESOLVE' && !item.paused && own(item));
  if (!field || !last) return;
  const hint = element('p', 'huying-hint huying-warning');
  hint.id = 'promiseHint';
  hint.setAttribute('role', 'status');
  field.after(hint);
  field.setAttribute('aria-describedby', hint.id);
  const due = new Date(last.dueAt).toLocaleDateString('sv-SE');
  field.addEventListener('input', () => {
    hint.textContent = field.value > due ? text('promise.afterDeadline', {day: day(field.value), due: moment(last.dueAt)}) : '';
  });
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
    response = await post(`/desk/tasks/${encodeURIComponent(task)}/attachments`, body);
  } catch {
    throw new Error(text('attachments.failed', {name: file.name}));
  }
  const answer = await response.json().catch(() => ({}));
  if (response.status !== 201) {
    throw new Error(answer.detail ? `${file.name}${text('colon')}${answer.detail.replace(/^file\s*[:：]\s*/, '')}`
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
  const possible = form.querySelectorAll('[type=radio][name=outcome]:enabled');
  if (possible.length === 1 && !possible[0].checked) {
    possible[0].checked = true;
    return ask(form);
  }
  form.querySelectorAll('[data-required]').forEach(field => {
    const [name, value] = field.dataset.required.split('=');
    field.required = given.get(name) === value;
  });
  const [first, ...others] = form.querySelectorAll('.huying-boxes input');
  first?.setCustomValidity([first, ...others].some(box => box.checked) ? '' : text('chooseOne'));
}

function answer(camForm, form) {
  form.querySelectorAll('textarea').forEach(field => { field.value = field.value.trim(); });
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
    put(camForm.variableManager, {name, type, value: ofType(value, type)});
  }
}

/** Who is signed in: what one has typed is not shown to another who signs in after them. */
async function account() {
  return (await get('/camunda/api/admin/auth/user/default')).userId;
}

/** The engine puts words of its own before what the server says; the server names the field as the form does. */
function inWords(form, message) {
  if (message.includes('ENGINE-03005')) return text('concurrent');
  const refusal = /^Cannot \w+ task (?:form )?[\w-]+: ([^]*)$/.exec(message)?.[1] ?? message;
  const [, name, advice] = /^(\w+)\s*[:：]\s*([^]*)$/.exec(refusal) ?? [];
  const field = name && form.querySelector(`[name="${name}"]:enabled, #${name}:enabled`);
  if (!field) return refusal;
  field.setAttribute('aria-invalid', 'true');
  field.addEventListener('input', () => field.removeAttribute('aria-invalid'), {once: true});
  field.focus();
  // A choice is named by its question, which stands above it: the advice says enough.
  const label = field.matches('[type=radio], [type=checkbox]') ? '' : (field.labels[0]?.textContent ?? '').split(/[:：(（]/)[0].trim();
  return advice.startsWith(label) ? advice : `${label}${text('colon')}${advice}`;
}

function put(variables, variable) {
  if (variables.variable(variable.name)) variables.destroyVariable(variable.name);
  variables.createVariable(variable);
}

function ofType(value, type) {
  return type === 'Boolean' ? value === 'true' : type === 'Integer' ? Number(value) : value;
}
