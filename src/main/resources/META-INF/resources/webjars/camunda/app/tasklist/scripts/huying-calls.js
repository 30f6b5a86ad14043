// Plug-ins of Tasklist: above it the way to the pages that officers have besides, beside the form of a task a tab with its course, and on each card of the list
// how urgent it is and what time is left. What they show they fetch from /desk with the session of whoever looks.

import {showCourse, showOrder} from '/forms/call.js';
import {follow, reply} from '/forms/reply.js';
import {dueText, element, get, leftText, load, text, ticking} from '/forms/words.js';

const FRESH = 20_000;
const TOGETHER = 50;

await load();

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/forms/huying.css';
document.head.append(style);

// --- the tab

async function tell(place, taskId) {
  const read = () => get(`/desk/tasks/${encodeURIComponent(taskId)}/course`);
  try {
    const sheet = await read();
    if (sheet.order) return showOrder(sheet, place);
    const course = element('div');
    const messages = element('div');
    const renew = async () => showCourse(await read(), course, messages);
    place.replaceChildren(course, messages, reply(taskId, renew));
    showCourse(sheet, course, messages);
    follow(taskId, place, sheet, renew);
  } catch {
    place.replaceChildren(element('p', 'alert alert-danger', text('factsMissing')));
  }
}

// --- the cards: Tasklist draws all of them anew every ten seconds, and asks for each by itself

const known = new Map();
let waiting = [];

function wanted(line, taskId) {
  const last = known.get(taskId);
  if (last) mark(line, last);
  if (last?.until > Date.now()) return;
  if (waiting.length === 0) setTimeout(ask, TOGETHER);
  waiting.push({line, taskId});
}

/** Asks once for all cards that were drawn in the same moment. */
async function ask() {
  const asked = waiting;
  waiting = [];
  const tasks = new Set(asked.map(({taskId}) => taskId));
  // The one that is open is asked for with the others, wherever it stands in the list.
  const open = new URLSearchParams(location.hash.split('?')[1]).get('task');
  if (open) tasks.add(open);
  let cards;
  try {
    cards = await get(`/desk/cards?${[...tasks].map(task => `task=${encodeURIComponent(task)}`).join('&')}`);
  } catch {
    // The card still says by itself when its task is due.
    return;
  }
  known.forEach((card, task) => card.until + FRESH < Date.now() && known.delete(task));
  cards.forEach(card => {
    known.set(card.task, {...card, until: Date.now() + FRESH});
    document.dispatchEvent(new CustomEvent('huying-card', {detail: card}));
  });
  asked.forEach(({line, taskId}) => known.has(taskId) && mark(line, known.get(taskId)));
}

// What its department has written is no news on its card any more.
document.addEventListener('huying-written', ({detail: task}) => known.delete(task));

function mark(line, card) {
  line.replaceChildren(...[
    card.order && chip('order', text('order')),
    card.urgency && card.urgency !== 'NORMAL' && chip(card.urgency.toLowerCase(), text(`urgency.${card.urgency}`)),
    card.supervised && chip('supervised', text('card.supervised')),
    card.urgedAt && chip('news', text('card.urged')),
    card.writtenAt && chip('news', text('card.written')),
    card.decision && chip('news', text(`card.${card.decision}`)),
    card.dueAt && left(card),
  ].filter(Boolean));
}

function left(card) {
  const due = new Date(card.dueAt);
  const place = element('span');
  return ticking(place, () => {
    const late = due < Date.now();
    const soon = card.soonAt && new Date(card.soonAt) <= Date.now();
    place.className = `huying-chip huying-${late ? 'overdue' : soon ? 'soon' : 'calm'}`;
    place.textContent = leftText(card.dueAt);
    place.title = dueText(card.dueAt);
  });
}

function chip(kind, words) {
  return element('span', `huying-chip huying-${kind}`, words);
}

export default [
  {
    id: 'huying-course',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: {label: text('course')},
    render(node, {taskId}) {
      const place = element('div', 'huying-form huying-course');
      node.append(place);
      tell(place, taskId);
    }
  },
  ...['calls', 'orders'].map((name, place) => ({
    id: `huying-${name}`,
    pluginPoint: 'tasklist.navbar.action',
    priority: 210 - place,
    render(node) {
      const link = element('a', 'huying-page', text(name));
      link.href = `/${name}`;
      node.append(link);
    }
  })),
  {
    id: 'huying-card',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render(node, {taskId}) {
      const line = element('div', 'huying-card');
      node.append(line);
      wanted(line, taskId);
    }
  }
];
