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

export async function keep(report) {
  memory.set(report.key, report);
  if (await keeps) await ask('readwrite', store => store.put(report));
}

export async function forget(key) {
  memory.delete(key);
  if (await keeps) await ask('readwrite', store => store.delete(key));
}

/** Those of one account, the oldest first. */
export async function kept(user) {
  const all = await keeps ? await ask('readonly', store => store.getAll()) : [...memory.values()];
  return all.filter(report => report.user === user).sort((one, other) => one.at - other.at);
}

/** One page of this browser at a time sends; a page that may not have the lock leaves it to the other. */
export function alone(work) {
  return navigator.locks ? navigator.locks.request('huying-report', {ifAvailable: true}, lock => lock && work()) : work();
}

/**
 * Sends what has not arrived of a report, first the call, then its photos one by one. Gives its number, or throws why it
 * stays. A photo that is refused does not hold up the others: it stands in report.refusedPhotos.
 */
export async function deliver(report, progress) {
  progress(0);
  const session = await answer(fetch('/report/session', {headers: {Accept: 'application/json'}, ...limits()}));
  if (session.user !== report.user) throw new Stayed('ended');
  document.querySelector('meta[name="_csrf"]').content = session.token;
  const headers = {[session.header]: session.token, 'HX-Request': 'true', Accept: 'application/json'};
  if (!report.number) {
    const {key, text, category, area, place, latitude, longitude, emergency, callerName, callerPhone} = report;
    const sent = await answer(fetch('/report', {
      method: 'POST',
      headers: {...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key},
      body: JSON.stringify({text, category, area, place, latitude, longitude, emergency, callerName, callerPhone}),
      ...limits(),
    }));
    report.number = sent.number;
    report.next = sent.next;
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
