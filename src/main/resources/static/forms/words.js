// The words of Tasklist's forms and of its plug-ins, in the language in which Tasklist speaks.

const LANGUAGE = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh' ? 'zh' : 'en';
export const LOCALE = LANGUAGE === 'zh' ? 'zh-CN' : 'en-GB';
const MINUTE = 60_000;

let texts;

/** Fetches the words; without them nothing else here works. */
export async function load() {
  texts ??= await get(`/forms/${LANGUAGE}.json`);
}

export async function get(path) {
  const response = await fetch(path, {headers: {Accept: 'application/json', 'Accept-Language': LOCALE}});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Sends something, so that no other page can send it in somebody's name; gives the response, whatever it is. */
export async function post(path, body, headers = {}) {
  const token = await get('/desk/token');
  return fetch(path, {method: 'POST', body,
    headers: {Accept: 'application/json', 'Accept-Language': LOCALE, [token.header]: token.value, ...headers}});
}

export function text(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
}

export function named(name) {
  return name[LANGUAGE];
}

export function moment(instant) {
  return new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23'})
    .format(new Date(instant));
}

/** A day as the server writes it, 2026-11-23. */
export function day(date) {
  return new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(date));
}

export function duration(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  const parts = [['days', Math.floor(minutes / 1440)], ['hours', Math.floor(minutes / 60) % 24], ['minutes', minutes % 60]];
  const first = parts.findIndex(([, count]) => count > 0);
  return (first < 0 ? parts.slice(2) : parts.slice(first, first + 2))
    .map(([unit, count]) => text(unit, {count})).join(' ');
}

/** Everything people wrote goes in as text and never as HTML. */
export function element(tag, classes, ...content) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...content.map(part => part ?? ''));
  return made;
}

/** Does it now, and again and again as long as the place stands on the page. */
export function ticking(place, tick) {
  tick();
  const clock = setInterval(() => place.isConnected ? tick() : clearInterval(clock), MINUTE / 2);
  return place;
}

/** What is left until then, or by how much it is late. */
export function leftText(dueAt) {
  const left = new Date(dueAt) - Date.now();
  if (Math.abs(left) < MINUTE) return text(left < 0 ? 'card.lateNow' : 'card.leftNow');
  return text(left < 0 ? 'card.late' : 'card.left', {time: duration(Math.abs(left))});
}

/** By when, and what is left until then or by how much it is late. */
export function dueText(dueAt) {
  const left = new Date(dueAt) - Date.now();
  const values = {at: moment(dueAt), time: duration(Math.abs(left))};
  if (Math.abs(left) < MINUTE) return text(left < 0 ? 'overdueNow' : 'dueNow', values);
  return left < 0 ? text('overdueSince', values) : text('dueIn', values);
}
