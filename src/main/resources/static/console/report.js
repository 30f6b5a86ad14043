// The report page. What is typed is kept on the phone with every change; sending means handing it to the outbox, which
// tells what becomes of it. A second tap finds nothing more to send.

import {flush as send, forget, keep, keeps, kept, takeBack, titleOf} from './outbox.js';
import {isFound, isNamed, wordsOf} from './finding.js';
import {keepPage} from './offline.js';
import {newKey, prepare} from './photo.js';

const root = document.getElementById('report');
const form = document.getElementById('report-form');
const user = document.body.dataset.user;
const part = id => document.getElementById(id);
const MOST_PHOTOS = 9;
const AGAIN_AFTER = 15_000;
const FEW_METRES = 200;
const A_DOUBLE_TAP = 600;
const LAST_GRID = `huying-grid:${user}`;

// It has run: nobody needs to be told that it cannot.
part('no-script').remove();

let draft = fresh();

function say(word, ...values) {
  return root.dataset[word].replace(/\{(\d)}/g, (whole, place) => values[place] ?? whole);
}

function fresh() {
  return {key: newKey(), user, at: Date.now(), state: 'draft', text: '', photos: []};
}

function isEmpty(report) {
  return !report.text && !report.category && report.photos.length === 0;
}

// --- the form and the draft

function read() {
  draft.text = form.text.value.trim();
  draft.category = form.querySelector('[name=category]:checked')?.value;
  draft.area = form.querySelector('[name=grid]:checked')?.value ?? part('within').value;
  draft.within = part('within').value;
  readKind();
  draft.place = form.place.value.trim();
  draft.emergency = form.emergency.checked;
  draft.danger = !part('call-now').hidden;
  draft.callerName = form.callerName?.value.trim();
  draft.callerPhone = form.callerPhone?.value.trim();
}

async function save() {
  read();
  await (isEmpty(draft) ? forget(draft.key) : put(draft));
}

let warned = false;

/** Keeps a report; says once when this phone has no room for it. */
async function put(report) {
  if (await keep(report) || warned) return;
  warned = true;
  notice(say('notKept'), 'danger');
}

let saving;
function changed() {
  part('wrong').textContent = '';
  clearTimeout(saving);
  saving = setTimeout(save, 200);
  showPreview();
}

/** Shows a report in the form; what the form does not know of it is lost nowhere. */
async function edit(report) {
  draft = {...report, state: 'draft'};
  form.reset();
  form.text.value = draft.text;
  form.place.value = draft.place ?? '';
  form.emergency.checked = draft.emergency ?? false;
  if (form.callerName) form.callerName.value = draft.callerName ?? '';
  if (form.callerPhone) form.callerPhone.value = draft.callerPhone ?? '';
  const category = [...form.querySelectorAll('[name=category]')].find(choice => choice.value === draft.category);
  if (category) category.checked = true;
  if (draft.within && draft.within !== part('within').value) {
    part('within').value = draft.within;
    await loadGrids();
  }
  await takeKind();
  takeGrid(isEmpty(draft) ? localStorage.getItem(LAST_GRID) : draft.area);
  asBefore = isEmpty(draft);
  showCategory();
  showPhotos();
  showPosition();
  showPlace();
  showPreview();
}

// --- the kind: what a street may ask for besides

/** Those that were there before say nothing of it: a problem. */
function readKind() {
  const kind = form.querySelector('[name=kind]:checked')?.value;
  if (!kind) return;
  const named = [...form.querySelectorAll('[name=departments]:checked')].map(box => box.value);
  draft.kind = kind;
  draft.departments = kind === 'COORDINATION' && named.length > 0 ? named : undefined;
  draft.department = kind === 'CONSULTATION' && part('department')?.value || undefined;
}

async function takeKind() {
  if (!part('kinds')) return;
  form.querySelector(`[name=kind][value=${draft.kind ?? 'PROBLEM'}]`).checked = true;
  const {departments, department} = draft;
  part('named').replaceChildren();
  await showKind();
  form.querySelectorAll('[name=departments]').forEach(box => { box.checked = departments?.includes(box.value) ?? false; });
  if (part('department')) part('department').value = department ?? '';
}

const kindNow = () => form.querySelector('[name=kind]:checked').value;

async function showKind() {
  let kind = kindNow();
  const named = part('named');
  part('danger').hidden = kind === 'CONSULTATION';
  if (kind === 'CONSULTATION') form.emergency.checked = false;
  if (kind !== 'PROBLEM' && !part('department')) {
    const within = part('within').value;
    const loaded = await departments();
    if (within === part('within').value) named.innerHTML = loaded;
    // Perhaps it is another by now.
    kind = kindNow();
  }
  named.querySelectorAll('[data-for]').forEach(one => { one.hidden = one.dataset.for !== kind; });
  named.hidden = kind === 'PROBLEM';
  showLines();
}

async function departments() {
  try {
    const response = await fetch(`/report/departments?area=${encodeURIComponent(part('within').value)}`,
      {headers: {'HX-Request': 'true'}});
    if (response.ok) return await response.text();
  } catch {
    // Said below.
  }
  const offline = element('p', 'due soon', say('departmentsOffline'));
  return offline.outerHTML;
}

part('kinds')?.addEventListener('change', event => {
  if (event.target.name === 'kind') showKind();
});

/** Whom to telephone: where the reporter says so, or the category, or the table when it is asked. */
function showLines() {
  part('call-now').hidden = !form.emergency.checked && !form.querySelector('[name=category][data-danger]:checked')
    && part('prospect').firstElementChild?.dataset.urgency !== 'EMERGENCY';
}

form.emergency.addEventListener('change', showLines);
form.addEventListener('input', changed);
form.addEventListener('change', changed);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return save();
  refreshBands();
  return flush();
});

// --- photos

for (const input of [part('camera'), part('gallery')]) {
  input.addEventListener('change', async event => {
    event.stopPropagation();
    const files = [...input.files];
    input.value = '';
    const refused = [];
    const state = part('photo-state');
    state.className = '';
    for (const file of files) {
      if (draft.photos.length >= MOST_PHOTOS) {
        refused.push(say('photosMany', MOST_PHOTOS));
        break;
      }
      state.textContent = say('preparing');
      try {
        draft.photos.push(await prepare(file));
      } catch (reason) {
        refused.push(say(reason.message === 'heic' ? 'heic' : 'unreadable', file.name));
      }
    }
    state.textContent = refused.join('\n');
    if (refused.length > 0) state.className = 'due late';
    showPhotos();
    await save();
  });
}

function showPhotos() {
  part('photos').querySelectorAll('img').forEach(img => URL.revokeObjectURL(img.src));
  part('photos').replaceChildren(...draft.photos.map((photo, index) => {
    const img = document.createElement('img');
    img.src = URL.createObjectURL(photo.blob);
    img.alt = say('photo', index + 1);
    const large = element('a', '', img);
    large.href = img.src;
    large.target = '_blank';
    const remove = button('×', 'btn btn-dark btn-sm', async () => {
      if (!await asked(say('removeSure', index + 1))) return;
      draft.photos = draft.photos.filter(other => other !== photo);
      showPhotos();
      save();
    });
    remove.setAttribute('aria-label', say('remove', index + 1));
    return element('li', '', large, remove);
  }));
}

// --- category

const tiles = [...form.querySelectorAll('.category')];
const classes = [...form.querySelectorAll('.report-class')];

function showCategory() {
  const chosen = form.querySelector('[name=category]:checked');
  showLines();
  part('chosen').hidden = !chosen;
  part('choice').hidden = Boolean(chosen);
  if (!chosen) return;
  part('chosen').firstElementChild.textContent = form.querySelector(`label[for="${chosen.id}"]`).textContent;
  part('category-state').textContent = '';
}

part('chosen').lastElementChild.addEventListener('click', () => {
  form.querySelector('[name=category]:checked').checked = false;
  showCategory();
  part('find-category').focus();
  changed();
});

// With the keyboard the arrows go through the tiles of a class and choose each on the way: Enter says that one is meant.
part('choice').addEventListener('click', event => {
  const radio = event.target.closest('.category')?.querySelector('input');
  if (radio && event.detail > 0) choose(radio);
});
part('choice').addEventListener('keydown', event => {
  if (event.key !== 'Enter') return;
  if (event.target.matches('[name=category]')) {
    event.preventDefault();
    choose(event.target);
  } else if (event.target === part('find-category')) {
    event.preventDefault();
    const typed = event.target.value.trim();
    const found = typed ? tiles.filter(tile => isFound(tile.dataset.terms, wordsOf(typed))) : [];
    const named = found.filter(tile => isNamed(tile.dataset.terms, typed));
    const [meant, another] = named.length > 0 ? named : found;
    if (another) part('category-state').textContent = say('which', found.length);
    else if (meant) choose(meant.querySelector('input'));
  }
});

function choose(radio) {
  radio.checked = true;
  part('find-category').value = '';
  find();
  showCategory();
  changed();
  form.text.focus();
}

function find() {
  const typed = wordsOf(part('find-category').value);
  const nothing = tiles.every(tile => !isFound(tile.dataset.terms, typed));
  // Where nothing is found all are there to be looked through.
  const words = nothing ? [] : typed;
  tiles.forEach(tile => {
    tile.hidden = !isFound(tile.dataset.terms, words);
  });
  classes.forEach(group => {
    const found = [...group.querySelectorAll('.category')].some(tile => !tile.hidden);
    group.hidden = !found;
    group.classList.toggle('found', words.length > 0 && found);
    // All that are found are shown at once, and details of one name shut each other.
    if (words.length > 0) group.removeAttribute('name');
    group.open = words.length > 0 && found;
    if (words.length === 0) group.setAttribute('name', 'class');
  });
  part('category-state').textContent = nothing ? say('nothingFound') : '';
}

part('find-category').addEventListener('input', event => {
  event.stopPropagation();
  find();
});

// --- place

const gridChoices = () => [...form.querySelectorAll('[name=grid]')];

function takeGrid(slug) {
  const grid = slug && gridChoices().find(choice => choice.value === slug);
  if (grid) grid.checked = true;
}

/** Whether the grid is that of the last report, and nobody has said so of this one. */
let asBefore = false;

function showPlace() {
  const within = part('within');
  const name = within.dataset.name ?? within.selectedOptions[0].textContent;
  const grid = form.querySelector('[name=grid]:checked')?.dataset.name;
  part('where-now').textContent = [grid && asBefore ? say('asBefore', grid) : grid ?? name, form.place.value.trim()]
    .filter(text => text).join(' · ');
}

async function loadGrids() {
  const area = part('within').value;
  part('grids').textContent = '';
  try {
    const response = await fetch(`/report/grids?area=${encodeURIComponent(area)}`, {headers: {'HX-Request': 'true'}});
    if (response.ok) part('grids').innerHTML = await response.text();
  } catch {
    part('grids').textContent = say('gridsOffline');
  }
}

/** Another area has other grids and other departments. */
async function placesOf() {
  part('named')?.replaceChildren();
  await Promise.all([loadGrids(), part('kinds') && showKind()]);
}

part('where').addEventListener('change', async event => {
  asBefore &&= event.target === form.place;
  if (event.target.id === 'within') await placesOf();
  placeChosen();
});

function placeChosen() {
  const grid = form.querySelector('[name=grid]:checked');
  if (grid) localStorage.setItem(LAST_GRID, grid.value);
  showPlace();
  showAfar();
  changed();
}

async function locate() {
  const state = part('position');
  state.className = 'report-position-state';
  if (!navigator.geolocation || !isSecureContext) {
    state.textContent = say('insecure');
    return;
  }
  state.textContent = say('locating');
  const unknown = word => {
    showPosition();
    state.textContent = say(word);
    state.classList.add('due', 'soon');
  };
  try {
    const {coords} = await new Promise((found, refused) => navigator.geolocation.getCurrentPosition(found, refused,
      {enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000}));
    if (isElsewhere(coords)) return unknown('elsewhere');
    draft.latitude = Number(coords.latitude.toFixed(6));
    draft.longitude = Number(coords.longitude.toFixed(6));
    draft.accuracy = Math.round(coords.accuracy);
    showPosition();
    changed();
  } catch (refused) {
    unknown(refused.code === refused.PERMISSION_DENIED ? 'denied' : 'nowhere');
  }
}

/** Some devices say where their network is, or nothing that is true. */
function isElsewhere({latitude, longitude}) {
  const [south, west, north, east] = root.dataset.frame.split(' ').map(Number);
  return latitude < south || latitude > north || longitude < west || longitude > east;
}

function showPosition() {
  const {latitude, accuracy} = draft;
  const known = latitude !== undefined;
  part('forget').hidden = !known;
  part('position').className = 'report-position-state';
  part('position').textContent = known ? say(accuracy > FEW_METRES ? 'inaccurate' : 'position', accuracy) : '';
  showAfar();
}

// --- a position that is not where the report says it is; places say where they lie, as far as that is known

const EARTH_RADIUS = 6_371_008.8;

/** How far the position is from a place, at the least: a phone is not sure of it. */
function awayFrom(place) {
  if (!place?.dataset.lies || draft.latitude === undefined) return null;
  const [latitude, longitude, reach] = place.dataset.lies.split(' ').map(Number);
  const radians = Math.PI / 180;
  const east = (draft.longitude - longitude) * Math.cos(latitude * radians);
  const metres = EARTH_RADIUS * radians * Math.hypot(draft.latitude - latitude, east);
  return {metres, isOutside: metres - (draft.accuracy ?? 0) > reach};
}

function nearest(places) {
  return places.map(place => ({place, away: awayFrom(place)}))
    .filter(({away}) => away && !away.isOutside)
    .sort((one, other) => one.away.metres - other.away.metres)[0]?.place;
}

const nameOf = place => place.dataset.name ?? place.textContent;

function nearer() {
  return nearest(gridChoices()) ?? nearest([...part('within').options ?? []].filter(option => !option.selected));
}

function showAfar() {
  const within = part('within');
  const chosen = form.querySelector('[name=grid]:checked') ?? within.selectedOptions?.[0] ?? within;
  const away = awayFrom(chosen);
  part('afar').hidden = !away?.isOutside;
  const question = part('afar').querySelector('p');
  if (!away?.isOutside) {
    question.textContent = '';
    return;
  }
  const better = nearer();
  question.textContent = say('afar', distance(away.metres), nameOf(chosen));
  part('take-nearer').hidden = !better;
  part('take-nearer').textContent = better ? say('takeNearer', nameOf(better)) : '';
}

function distance(metres) {
  return metres < 950 ? say('metres', Math.max(1, Math.round(metres / 50)) * 50)
    : say('kilometres', metres < 9_500 ? Number((metres / 1000).toFixed(1)) : Math.round(metres / 1000));
}

part('take-nearer').addEventListener('click', async () => {
  const better = nearer();
  if (!better) return;
  if (better.name !== 'grid') {
    part('within').value = better.value;
    await placesOf();
  }
  const grid = nearest(gridChoices());
  if (grid) grid.checked = true;
  placeChosen();
  part('locate').focus();
});
part('without-position').addEventListener('click', () => {
  part('forget').click();
  form.text.focus();
});

part('locate').addEventListener('click', async () => {
  const located = locate();
  const lookAt = () => part('position').scrollIntoView({block: 'nearest'});
  lookAt();
  await located;
  lookAt();
});
part('forget').addEventListener('click', () => {
  delete draft.latitude;
  delete draft.longitude;
  showPosition();
  changed();
});

/** Nobody is asked unasked; a desk is not where the matter is. */
async function locateIfAllowed() {
  if (root.dataset.desk === 'true' || draft.latitude !== undefined || !isSecureContext) return;
  const permission = await navigator.permissions?.query({name: 'geolocation'}).catch(() => null);
  if (permission?.state === 'granted') locate();
}

// --- who will answer and by when

let previewing;
let previewed;
function showPreview() {
  clearTimeout(previewing);
  previewing = setTimeout(async () => {
    read();
    if (!draft.category || form.hidden) {
      foresee();
      return;
    }
    previewed?.abort();
    previewed = new AbortController();
    const {text, category, area, latitude, longitude, emergency, kind, departments, department} = draft;
    try {
      const response = await fetch('/report/preview', {
        method: 'POST',
        headers: {...token(), 'Content-Type': 'application/json', 'HX-Request': 'true'},
        body: JSON.stringify({text, category, area, latitude, longitude, emergency, kind, departments, department}),
        signal: previewed.signal,
      });
      if (response.ok) part('prospect').innerHTML = await response.text();
      else part('prospect').replaceChildren(...response.status === 401 ? [element('p', '', say('ended')), signIn()] : []);
      const {brief, known} = part('prospect').firstElementChild?.dataset ?? {};
      part('brief').replaceChildren(...[brief, known].filter(line => line).map(line => element('span', 'd-block', line)));
      showLines();
    } catch (reason) {
      if (reason.name !== 'AbortError') foresee(say('previewOffline'));
    }
  }, 350);
}

function foresee(words = '') {
  part('prospect').textContent = words;
  part('brief').textContent = words;
  showLines();
}

function token() {
  return {[document.querySelector('meta[name="_csrf_header"]').content]: document.querySelector('meta[name="_csrf"]').content};
}

function signIn() {
  const link = element('a', 'btn btn-primary', say('signIn'));
  link.href = '/report';
  return link;
}

function sendNow() {
  return button(say('sendNow'), 'btn btn-outline-primary', flush);
}

// --- sending

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (form.hidden) return;
  read();
  if (!isComplete() || !isPlaced()) return;
  clearTimeout(saving);
  draft.state = 'waiting';
  form.hidden = true;
  part('restored').hidden = true;
  foresee();
  await put(draft);
  draft = fresh();
  // What is sent must not be found in the form again when the person comes back to the page.
  form.reset();
  showCategory();
  showPhotos();
  await showOutbox();
  part('outbox').focus();
  part('another').hidden = false;
  await flush();
});

function isComplete() {
  const wrong = !draft.category ? [part('find-category'), 'noCategory'] : !draft.text ? [form.text, 'noText']
    : draft.kind === 'CONSULTATION' && !draft.department ? [part('department') ?? form.querySelector('[name=kind]:checked'), 'noDepartment']
    : draft.callerPhone && !/^[+0-9(（][0-9 ()（）-]{4,19}$/.test(draft.callerPhone) ? [form.callerPhone, 'badPhone'] : null;
  part('wrong').textContent = wrong ? say(wrong[1]) : '';
  wrong?.[0].setAttribute('aria-invalid', 'true');
  wrong?.[0].focus();
  return !wrong;
}

/** Nobody finds what nobody says where it is; asked once, and the next press sends: it may be all that somebody has time for. */
function isPlaced() {
  if (draft.place || draft.latitude !== undefined || draft.kind === 'CONSULTATION') return true;
  if (!asBefore && form.querySelector('[name=grid]:checked')) return true;
  if (Date.now() - draft.placeAsked > A_DOUBLE_TAP) return true;
  draft.placeAsked ??= Date.now();
  part('where').open = true;
  part('wrong').textContent = say('askPlace');
  form.place.focus();
  return false;
}

part('another').firstElementChild.addEventListener('click', again);

async function again() {
  part('outbox').querySelectorAll('.sent').forEach(sent => sent.remove());
  part('another').hidden = true;
  form.hidden = false;
  await edit(draft);
  locateIfAllowed();
  part('camera').focus();
}

/** Sends all that waits; the state of each stands beside it. */
function flush() {
  return send(user, {
    progress: (report, photo, photos) => tell(report, 'calm', photo ? say('sendingPhoto', photo, photos) : say('sending')),
    arrived,
    stays,
  });
}

function arrived(report, number) {
  const mine = element('a', 'btn btn-primary', say('mine'));
  mine.href = '/mine';
  const call = element('a', 'alert-link', number);
  call.href = `/calls/${number}`;
  const refused = (report.refusedPhotos ?? []).map(detail => element('p', 'due late', say('photoRefused', plain(detail))));
  const box = element('article', 'alert alert-success sent', element('strong', 'd-block', titleOf(report)),
    element('p', '', say('sent') + ' ', call),
    element('p', '', report.next, ...report.answerBy ? [' ', left(report.answerBy)] : []),
    ...report.danger ? [lines()] : [], ...refused, element('p', 'mb-0', mine));
  row(report)?.replaceWith(box);
  countDown();
  lookForOrders(number, box);
}

/** An emergency may call the reporter, too: the band above says it, and here it stands beside what it came of. */
function lookForOrders(number, box) {
  for (const later of [3_000, 8_000]) setTimeout(refreshBands, later);
  document.addEventListener('htmx:afterSwap', event => {
    const order = event.target.querySelector?.(`.waiting-order[data-call="${number}"]`);
    if (!order || box.querySelector('.waiting-orders')) return;
    const told = order.closest('.waiting-orders').cloneNode(true);
    told.querySelectorAll('.waiting-order').forEach(other => other.dataset.call === number || other.remove());
    box.append(told);
  });
}

function refreshBands() {
  document.querySelectorAll('aside[data-live]').forEach(band => htmx.trigger(band, 'live'));
}

function left(moment) {
  const due = element('span', 'due calm', element('span', 'left'));
  due.dataset.due = moment;
  return due;
}

async function stays(report, stayed) {
  if (stayed.reason === 'refused') {
    await showOutbox();
    if (isEmpty(draft)) {
      await take(report);
      part('wrong').textContent = say('refused', report.detail);
      form.elements[stayed.field]?.focus?.();
    }
    return;
  }
  // What keeps one here keeps all that wait behind it.
  for (const other of (await kept(user)).filter(each => each.state === 'waiting')) {
    tell(other, 'soon', say(stayed.reason));
    row(other)?.querySelector('.act').replaceChildren(...acts(other, stayed.reason === 'ended' ? signIn() : sendNow()));
  }
}

function plain(detail) {
  return detail?.replace(/^\w+\s*[:：]\s*/, '') ?? '';
}

/** Takes a kept report back into the form; what stands in the form is kept in its place. */
async function take(report) {
  await save();
  part('another').hidden = true;
  form.hidden = false;
  await edit(report);
  await put(draft);
  await showOutbox();
}

/** What can be done about one that waits: nothing more than sending it once its call has arrived. */
function acts(report, first) {
  if (report.number) return [first];
  const back = async work => {
    const own = await takeBack(report.key);
    if (own) await work(own); else tell(report, 'soon', say('underWay'));
  };
  return [first,
    button(say('edit'), 'btn btn-outline-secondary', () => back(take)),
    button(say('delete'), 'btn btn-outline-danger', async () => {
      if (!await asked(say('deleteSure', titleOf(report)))) return;
      await back(async own => {
        await forget(own.key);
        await showOutbox();
        part('another').hidden = !form.hidden;
      });
    })];
}

function row(report) {
  return part('outbox').querySelector(`[data-key="${report.key}"]`);
}

function tell(report, state, words) {
  const line = row(report)?.querySelector('.state');
  if (!line) return;
  line.className = `state due ${state}`;
  line.textContent = words;
}

async function showOutbox() {
  const rows = (await kept(user)).filter(report => report.key !== draft.key).map(report => {
    const line = element('p', 'state mb-1', {draft: say('draft'), refused: say('refused', report.detail)}[report.state]
      ?? say(navigator.onLine ? 'sending' : 'waiting'));
    const act = report.state === 'waiting' ? acts(report, sendNow())
      : [button(say('edit'), 'btn btn-outline-primary', () => take(report))];
    const box = element('article', 'card card-body', element('strong', '', report.text || say('untitled')),
      ...report.danger && report.state === 'waiting' ? [lines()] : [], line, element('p', 'act mb-0', ...act));
    box.dataset.key = report.key;
    return box;
  });
  part('outbox').querySelectorAll('[data-key]').forEach(box => box.remove());
  part('outbox').append(...rows);
}

/** Nobody waits for a connection when somebody is in danger. */
function lines() {
  return part('call-now').firstElementChild.cloneNode(true);
}

function button(words, classes, work) {
  const made = element('button', classes, words);
  made.type = 'button';
  made.addEventListener('click', work);
  return made;
}

// --- the connection, and coming back

function showConnection() {
  part('offline').hidden = navigator.onLine;
}

addEventListener('offline', showConnection);
addEventListener('online', () => {
  showConnection();
  showPreview();
  flush();
});
setInterval(flush, AGAIN_AFTER);

async function begin() {
  showConnection();
  part('another').hidden = true;
  try {
    if (!await keeps) notice(say('notKept'), 'danger');
    const last = (await kept(user)).filter(report => report.state === 'draft').pop();
    part('restored').hidden = !last;
    await edit(last ?? draft);
  } finally {
    // Not before: what somebody had typed by then would be gone. And whatever happens: somebody wants to report.
    form.hidden = false;
  }
  await showOutbox();
  locateIfAllowed();
  await flush();
}

// A page that the browser took out of its memory may speak of what has been sent meanwhile.
addEventListener('pageshow', event => {
  if (event.persisted) {
    draft = fresh();
    begin();
  }
});
begin();
keepPage(root.dataset.version);
