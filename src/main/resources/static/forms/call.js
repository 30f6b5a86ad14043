// Draws what is known of a call or an order: on the task forms, and on the tab beside them.

import {dueText, element, moment, named, text, ticking} from './words.js';

/** A call above the questions of a form. */
export function show(call, place) {
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
export function showOrder(order, place) {
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
      ['silent', order.silent && silent(order.silent)],
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

/** How many are silent of all that were called, and who; of many the first. */
function silent({many, targets, named: names}) {
  const rest = many - names.length;
  return element('span', '', text('silentOf', {silent: many, targets}),
    element('div', '', names.map(named).join(text('comma')), rest > 0 ? text('andMore', {many: rest}) : ''));
}

/** n of N, and who stands where. */
function orderPage(order) {
  const link = element('a', '', text('orderPage'));
  link.href = `/orders/${order.order}`;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

export function attached(files) {
  return element('ul', 'list-inline huying-attached', ...files.map(attachment));
}

/** A photo small, anything else by its name; a click opens it. */
export function attachment(file) {
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

/** What was written and what happened, below the questions of a form. */
export function history(call) {
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
  return counting(element('p', 'huying-due'), call.dueAt, call.provisional ? ` ${text('provisional')}` : '');
}

/** Counts down in that place. */
function counting(place, dueAt, more = '') {
  return ticking(place, () => {
    place.classList.toggle('huying-late', new Date(dueAt) < Date.now());
    place.textContent = dueText(dueAt) + more;
  });
}

function deadline(item) {
  const whose = item.department ? ` · ${named(item.department)}` : '';
  const left = item.paused ? element('span', '', moment(item.dueAt), ` ${text('paused')}`)
    : counting(element('span', 'huying-left'), item.dueAt);
  return element('li', '', `${text(`deadline.${item.kind}`)}${whose}: `, left,
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

// --- the tab beside a form

/** What became of the call so far: who has which part, what is due when, what happened. */
export function showCourse(call, place) {
  const sheet = element('a', '', text('sheet'));
  sheet.href = call.sheet;
  place.replaceChildren(
    element('p', 'huying-number', call.number, badge(call.urgency), text(`status.${call.status}`), ' · ', sheet),
    element('h4', 'huying-title', call.title),
    ...(call.dueAt ? [due(call)] : []),
    section('parts', [lead(call), ...call.support.map(item => did(part(item), call, item.department))]),
    section('deadlines', call.deadlines.map(counted)),
    section('timeline', call.timeline.map(happened)),
  );
}

/** The part of the department that leads. */
function lead(call) {
  const name = call.leadDepartment;
  const promised = call.promise && element('div', 'text-muted',
    text('support.promised', {promise: call.promise, day: call.promisedDate ?? ''}),
    call.promiseState ? ` (${text(`promiseState.${call.promiseState}`)})` : '');
  return did(element('li', '', `${name ? named(name) : text('nobody')}: ${text('leads')}`, promised), call, name);
}

/** A deadline whose arithmetic is folded away. */
function counted(item) {
  const line = deadline(item);
  line.append(fold('how', line.querySelector('ul')));
  return line;
}

/** With what that department did, each with its time. */
function did(line, call, department) {
  const own = call.timeline.filter(event => department && event.department && named(event.department) === named(department));
  if (own.length) {
    line.append(element('div', 'text-muted', own.map(event => `${text(`event.${event.type}`)} ${moment(event.at)}`).join(' · ')));
  }
  return line;
}

function section(key, lines) {
  return element('section', 'huying-section', element('h5', '', text(key)), list(lines, line => line));
}
