// What was written on this phone and has not arrived yet: kept in the browser's database with its photos, sent once by the
// key that was made with it, again and again until it has arrived.

const STORE = 'reports';
const memory = new Map();
const PATIENCE = 60_000;

/** Why a report stays here: "waiting" for a connection, "ended" login, "busy" server, or "refused" with a detail. */
export class Stayed extends Error {
  constructor(reason, problem = {}) {
    super(reason);
    this.reason = reason;
    this.detail = problem.detail;
    this.field = problem.errors?.[0]?.field;
  }
}

const database = new Promise(resolve => {
  try {
    const asked = indexedDB.open('huying-report', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, {keyPath: 'key'});
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  } catch {
    resolve(null);
  }
});

/** False where this browser keeps nothing: a report lives only as long as the page then. */
export const keeps = database.then(found => found !== null);

async function ask(mode, question) {
  const open = await database;
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(STORE, mode);
    const asked = question(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** False where there is no room for it: it lives only as long as the page then, and is sent all the same. */
export async function keep(report) {
  try {
    if (await keeps) {
      await ask('readwrite', store => store.put(report));
      memory.delete(report.key);
      return true;
    }
  } catch (full) {
    console.warn('not kept', full);
  }
  memory.set(report.key, report);
  return false;
}

export async function forget(key) {
  memory.delete(key);
  if (await keeps) await ask('readwrite', store => store.delete(key)).catch(() => {});
}

/** Those of one account, the oldest first. */
export async function kept(user) {
  const all = new Map();
  const stored = await keeps ? await ask('readonly', store => store.getAll()).catch(() => []) : [];
  for (const report of [...stored, ...memory.values()]) all.set(report.key, report);
  return [...all.values()].filter(report => report.user === user).sort((one, other) => one.at - other.at);
}

let sending = false;

/**
 * One page of this browser at a time sends; another waits for it and looks again: what its person has just written the
 * first may not have seen.
 */
async function alone(work) {
  if (sending) return;
  sending = true;
  try {
    // Without https there are no locks.
    if (!navigator.locks) await work();
    else await navigator.locks.request('huying-report', work);
  } finally {
    sending = false;
  }
}

/**
 * Takes one that waits back from being sent: a draft again. Null where it is just being sent, or has arrived.
 */
export async function takeBack(key) {
  if (sending) return null;
  const take = async lock => {
    if (!lock) return null;
    const stored = memory.get(key) ?? (await keeps ? await ask('readonly', store => store.get(key)) : null);
    if (stored?.state !== 'waiting' || stored.number) return null;
    stored.state = 'draft';
    await keep(stored);
    return stored;
  };
  return navigator.locks ? navigator.locks.request('huying-report', {ifAvailable: true}, take) : take(true);
}

/** The first sentence, as a list would call it. */
export function titleOf(report) {
  const [sentence] = report.text.trim().split(/[。！？!?\n]/, 1);
  const whole = sentence || report.text.trim();
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole;
}

/** Sends all that waits of an account, one after the other; told.progress, told.arrived, told.stays say what becomes of it. */
export function flush(user, told) {
  return alone(async () => {
    for (const report of await kept(user)) {
      if (report.state !== 'waiting') continue;
      try {
        told.arrived(report, await deliver(report, (...photo) => told.progress?.(report, ...photo)));
      } catch (stayed) {
        if (!(stayed instanceof Stayed)) throw stayed;
        if (stayed.reason === 'refused') {
          report.state = 'refused';
          report.detail = stayed.detail?.replace(/^\w+\s*[:：]\s*/, '') ?? '';
        }
        await keep(report);
        await told.stays?.(report, stayed);
        if (stayed.reason !== 'refused') break;
      }
    }
  });
}

/**
 * Sends what has not arrived of a report, first the call, then its photos one by one. Gives its number, or throws why it
 * stays. A photo that is refused does not hold up the others: it stands in report.refusedPhotos.
 */
async function deliver(report, progress) {
  progress(0);
  const session = await answer(fetch('/report/session', {headers: {Accept: 'application/json'}, ...limits()}));
  if (session.user !== report.user) throw new Stayed('ended');
  document.querySelector('meta[name="_csrf"]').content = session.token;
  const headers = {[session.header]: session.token, 'HX-Request': 'true', Accept: 'application/json'};
  if (!report.number) {
    const {key, text, category, area, place, latitude, longitude, emergency, callerName, callerPhone} = report;
    const {kind, departments, department} = report;
    const sent = await answer(fetch('/report', {
      method: 'POST',
      headers: {...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key},
      body: JSON.stringify({text, category, area, place, latitude, longitude, emergency, callerName, callerPhone,
        kind, departments, department}),
      ...limits(),
    }));
    report.number = sent.number;
    report.next = sent.next;
    report.answerBy = sent.answerBy;
    report.danger ||= sent.urgency === 'EMERGENCY';
    await keep(report);
  }
  await deliverPhotos(report, headers, progress);
  await forget(report.key);
  return report.number;
}

async function deliverPhotos(report, headers, progress) {
  report.refusedPhotos ??= [];
  const photos = report.photos.length;
  while (report.photos.length > 0) {
    progress(photos - report.photos.length + 1, photos);
    const [photo] = report.photos;
    try {
      await sendPhoto(`/report/${report.number}/photos`, photo, headers);
    } catch (stayed) {
      if (stayed.reason !== 'refused') throw stayed;
      report.refusedPhotos.push(stayed.detail ?? '');
    }
    report.photos = report.photos.slice(1);
    await keep(report);
  }
}

export async function sendPhoto(address, photo, headers, patience = PATIENCE) {
  const body = new FormData();
  body.append('file', photo.blob, photo.name);
  return answer(fetch(address, {method: 'POST', headers, body, ...limits(patience)}));
}

function limits(patience = PATIENCE) {
  return {redirect: 'manual', signal: AbortSignal.timeout?.(patience)};
}

/** What came back, or why it has not arrived: only the server's own "no" is one. */
export async function answer(asked) {
  let response;
  try {
    response = await asked;
  } catch {
    throw new Stayed('waiting');
  }
  if (response.type === 'opaqueredirect' || response.status === 401) throw new Stayed('ended');
  if (response.status >= 500 || response.status === 429) throw new Stayed('busy');
  let body;
  try {
    body = await response.json();
  } catch {
    throw new Stayed('waiting');
  }
  if (!response.ok) throw new Stayed('refused', body);
  return body;
}
