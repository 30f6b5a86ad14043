// An emergency that was not there before is said at once, in #alarm, in the title of the window and by a tone, until somebody
// has seen it. A page names those there are with data-emergency="number", on the link to each; when it is opened they are known.

const alarm = document.getElementById('alarm');
const sound = document.querySelector('[data-sound]');
const title = document.title;
const QUIET = 'huying-sound-off';
let known = null;
let audio = null;

function sayNew() {
  const emergencies = [...document.querySelectorAll('[data-emergency]')];
  const fresh = known ? emergencies.filter(one => !known.has(one.dataset.emergency)) : [];
  const isOver = link => emergencies.every(row => row.href !== link.href);
  alarm.querySelectorAll('a').forEach(link => isOver(link) && link.parentElement.remove());
  for (const row of fresh) {
    const link = Object.assign(element('a', 'alert-link', row.textContent), {href: row.href});
    const close = element('button', 'btn btn-sm btn-outline-light', alarm.dataset.close);
    const said = element('p', '', `${alarm.dataset.new} `, link, ' ', close);
    close.type = 'button';
    close.addEventListener('click', () => { said.remove(); sayCount(); });
    alarm.prepend(said);
  }
  known = new Set([...known ?? [], ...emergencies.map(row => row.dataset.emergency)]);
  sayCount();
  if (fresh.length > 0 && isOn()) sayAloud();
}

function sayCount() {
  document.title = alarm.children.length > 0 ? `(${alarm.children.length}) ${alarm.dataset.new} ${title}` : title;
}

// --- the tone

function isOn() {
  return localStorage.getItem(QUIET) === null;
}

/** Three short notes, made here; nothing while the browser does not let the page sound. */
function sayAloud() {
  if (audio?.state !== 'running') return;
  for (const [after, pitch] of [[0, 880], [.25, 660], [.5, 880]]) {
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    const start = audio.currentTime + after;
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(.3, start + .02);
    loudness.gain.setValueAtTime(.3, start + .16);
    loudness.gain.linearRampToValueAtTime(0, start + .2);
    note.connect(loudness).connect(audio.destination);
    note.start(start);
    note.stop(start + .2);
  }
}

function showSound() {
  const state = !isOn() ? 'off' : audio.state === 'running' ? 'on' : 'waiting';
  sound.querySelector('button').setAttribute('aria-pressed', String(isOn()));
  sound.classList.toggle('silent', state !== 'on');
  const words = sound.querySelector('[role="status"]');
  if (words.textContent !== sound.dataset[state]) words.textContent = sound.dataset[state];
}

/** A browser lets a page sound only after somebody has pressed something on it. */
function wake() {
  if (isOn() && audio.state !== 'running') audio.resume();
}

if (window.AudioContext) {
  audio = new AudioContext();
  audio.addEventListener('statechange', showSound);
  for (const gesture of ['pointerdown', 'keydown']) document.addEventListener(gesture, wake);
  sound.querySelector('button').addEventListener('click', async () => {
    if (isOn()) localStorage.setItem(QUIET, 'yes'); else localStorage.removeItem(QUIET);
    showSound();
    if (!isOn()) return;
    await audio.resume();
    // Whoever switches it on hears what it will be.
    sayAloud();
  });
  sound.hidden = false;
  showSound();
}

document.addEventListener('htmx:afterSettle', event => ['board', 'alarms'].includes(event.target.id) && sayNew());
// A page that lists them has them now; any other asks first.
if (!document.getElementById('alarms')) sayNew();
