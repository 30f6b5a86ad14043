// Draws what is known of a call or an order: on the task forms, and on the tab beside them.

import {day, dueText, element, leftText, moment, named, text, ticking} from './words.js';

/** A call above the questions of a form. */
export function show(call, place) {
  place.replaceChildren(
    head(call),
    element('h4', 'huying-title', call.title),
    element('p', 'huying-description', call.description),
    ...(call.dueAt ? [due(call)] : []),
    ...waiting(call),
    facts([
      ['resolveBy', resolveBy(call)],
      ['kind', call.kind === 'PROBLEM' ? '' : text(`kind.${call.kind}`)],
      ['area', call.area && named(call.area)],
      ['place', call.place],
      ['category', call.category && named(call.category)],
      ['returnedBy', call.returned && named(call.returned.department)],
      ['saysWhose', call.returned && [call.returned.whose, call.returned.dutyItem].filter(Boolean).map(named).join(' · ')],
      ['whyReturned', call.returned?.reason],
      ['caller', [call.caller?.name, call.caller?.phone].filter(Boolean).join(' · ')],
      ['receivedAt', moment(call.receivedAt)],
      ['supportOf', call.supportOf && named(call.supportOf)],
      ['leadDepartment', call.leadDepartment && named(call.leadDepartment)],
      ['promise', call.promise],
      ['promisedDate', call.promisedDate && day(call.promisedDate)],
      ['promiseState', call.promiseState && text(`promiseState.${call.promiseState}`)],
      ['supervision', call.supervision],
      ['extensionAsked', call.extensionAsked],
      ['extensionThen', call.moreTime?.then && `${whenGranted(call.moreTime.then)} ${text('nthOf', call.moreTime)}`],
      ['holdPlan', call.hold?.plan],
      ['holdUntil', call.hold?.until && day(call.hold.until)],
      ['holdNth', call.holdRoom?.open && text('nthOf', call.holdRoom)],
      ['opinion', call.opinion && `${text(`opinion.${call.opinion.followed}`)}${text('colon')}${call.opinion.reason}`],
      ['evidence', call.photo && text('evidence.PHOTO')],
      ['redoCount', call.redoCount ? String(call.redoCount) : ''],
      ['cause', call.cause && text(`cause.${call.cause}`)],
    ]),
    attached(call.attachments),
    ...(call.support.length ? [fold('support', list(call.support, part), true)] : []),
  );
}

/** More time, by when it would be due. */
export function whenGranted({at, provisional}) {
  return `${text('moreTime.due', {at: moment(at)})}${provisional ? ` ${text('provisional')}` : ''}`;
}

/** Who decides since when on what a department has asked for. */
function waiting({decisions}) {
  return decisions.map(({step, offices, since}) => element('p', 'huying-waiting',
    text('waits', {step: named(step), office: offices.map(named).join(text('and')), at: moment(since)})));
}

function head(call) {
  const sheet = element('a', '', text('sheet'));
  sheet.href = call.sheet;
  return element('p', 'huying-number', call.number, badge(call.urgency), text(`status.${call.status}`), ' · ', sheet);
}

/** What a supporting department has to do and has done so far. */
function part(item) {
  const [key, at] = item.state === 'CALLED' ? ['support.acknowledgeBy', item.acknowledgeBy] : ['support.resolveBy', item.resolveBy];
  const told = [promised(item), item.note].filter(Boolean).map(line => element('div', 'text-muted', line));
  if (!item.endedAt) told.unshift(counting(element('div', 'text-muted'), at, () => `${text(key, {at: moment(at)})} · ${leftText(at)}`));
  return element('li', '', `${named(item.department)}${text('colon')}${text(`supportState.${item.state}`)}`, ...told);
}

function promised({promise, promisedDate}) {
  return promise && text('support.promised', {promise, day: promisedDate ? day(promisedDate) : ''});
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
      ['issuer', named(order.issuer)],
      ['issuedAt', moment(order.issuedAt)],
      ['target', order.progress && order.target && named(order.target)],
      ['people', order.progress?.people ? String(order.progress.people) : ''],
      ['silent', order.silent && silent(order.silent)],
      ['awaited', order.cause && text(`awaited.${order.cause}`)],
      ['acknowledgeBy', order.cause === 'RESOLVE' ? moment(order.acknowledgeBy) : until(order.acknowledgeBy)],
      ['doneBy', until(order.doneBy)],
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

/** What came since the department last did something: above everything else, in words. */
export function latest({latest: {urged, urgedAt, urge, message, decided}}, answer) {
  const lines = [];
  const line = (words, said, ...more) => lines.push(element('div', 'huying-latest-line', element('strong', '', words),
    said && element('div', 'huying-told', said), ...more));
  if (decided) line(text(`decided.${decided.what}`, {at: moment(decided.at), by: by(decided.by)}), decided.why);
  if (urged) line(text(urged > 1 ? 'latest.urgedOften' : 'latest.urged', {at: moment(urgedAt), count: urged}), urge);
  if (message) {
    const button = element('button', 'btn btn-default btn-sm', text('latest.answer'));
    button.type = 'button';
    button.addEventListener('click', answer);
    line(text('latest.written', {at: moment(message.at), by: by(message.author)}), message.text, button);
  }
  return lines;
}

/** What was written, below the questions of a form. */
export function written(call) {
  return call.messages.length ? [fold('messages', list(call.messages, message), true)] : [];
}

/** What happened, below that; what somebody has opened stays open. */
export function history(call, before) {
  const opened = before?.querySelectorAll('details')[1]?.open;
  return [
    fold('timeline', list(call.timeline, happened), true),
    fold('deadlines', list(call.deadlines, deadline), opened),
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
  return counting(element('p', 'huying-due'), call.dueAt,
    () => `${dueText(call.dueAt)}${call.provisional ? ` ${text('provisional')}` : ''}`, call.soonAt);
}

/** A moment and what is left until then. */
function until(at, classes = '') {
  return counting(element('span', classes), at, () => `${moment(at)} · ${leftText(at)}`);
}

/** Counts down in that place. */
function counting(place, dueAt, words, soonAt) {
  return ticking(place, () => {
    const late = new Date(dueAt) < Date.now();
    place.classList.toggle('huying-late', late);
    place.classList.toggle('huying-soon', !late && soonAt !== undefined && soonAt !== null && new Date(soonAt) <= Date.now());
    place.textContent = words();
  });
}

function deadline(item) {
  const whose = item.department ? ` · ${named(item.department)}` : '';
  const left = item.paused ? element('span', '', moment(item.dueAt), ` ${text('paused')}`)
    : until(item.dueAt, 'huying-left');
  return element('li', '', `${text(`deadline.${item.kind}`)}${whose}${text('colon')}`, left,
    element('ul', 'text-muted', ...item.explanation.map(line => element('li', '', line))));
}

function happened(event) {
  const nobody = event.type === 'ROUTED' && !event.department;
  const department = event.department && named(event.department);
  const actor = event.actor && named(event.actor) !== department ? named(event.actor) : '';
  const whom = department && !event.byDepartment && by(event.actor) !== department ? ` → ${department}` : '';
  const who = [whom ? '' : department, actor].filter(Boolean).join(' · ') || (whom ? '' : text('system'));
  const told = [event.dutyItem && text('dutyItem', {name: named(event.dutyItem)}), event.note].filter(Boolean);
  return element('li', '', element('time', 'text-muted', moment(event.at)), ' ', nobody ? text('event.UNROUTED') : text(`event.${event.type}`),
    whom, who && ` · ${who}`, ...told.map(line => element('div', 'huying-told', line)));
}

function message(written) {
  return element('li', '', element('time', 'text-muted', moment(written.at)), ` · ${by(written.author)}`,
    element('div', 'huying-told', written.text));
}

/** By when the whole call must be resolved, where the task is due before that: a promise has to fit in. */
function resolveBy(call) {
  const last = call.deadlines.find(item => item.kind === 'RESOLVE' && !item.department && !item.paused);
  return last && last.dueAt !== call.dueAt && until(last.dueAt);
}

function by(account) {
  return account ? named(account) : text('system');
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

/** What became of the call so far: what was written, who has which part, what is due when, what happened. */
export function showCourse(call, place, messages) {
  messages.replaceChildren(...(call.messages.length ? [section('messages', call.messages.map(message))] : []));
  place.replaceChildren(
    head(call),
    element('h4', 'huying-title', call.title),
    ...(call.dueAt ? [due(call)] : []),
    ...waiting(call),
    section('parts', [lead(call), ...call.support.map(item => did(part(item), call, item.department))]),
    section('deadlines', call.deadlines.map(counted)),
    section('timeline', call.timeline.map(happened)),
  );
}

/** The part of the department that leads. */
function lead(call) {
  const name = call.leadDepartment;
  const promise = call.promise && element('div', 'text-muted', promised(call),
    call.promiseState ? ` (${text(`promiseState.${call.promiseState}`)})` : '');
  return did(element('li', '', name ? `${named(name)}${text('colon')}${text('leads')}` : text('nobody'), promise), call, name);
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
