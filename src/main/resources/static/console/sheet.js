// The call sheet: sends files, keeps the reader's place, prints it, and shows of the process picture where the call is.

import {upload} from './upload.js';

// --- files

document.addEventListener('submit', async event => {
  const form = event.target.closest('.sheet-files');
  if (!form) return;
  event.preventDefault();
  const say = (word, ...values) => form.dataset[word].replace(/\{(\d)}/g, (whole, place) => values[place] ?? whole);
  const button = form.querySelector('button');
  button.disabled = true;
  const {arrived, wrong} = await upload([...form.elements.file.files], form.dataset.address, say, words => {
    form.querySelector('[role=status]').textContent = words;
  });
  button.disabled = false;
  if (wrong.length > 0) notice(wrong.join(' '), 'danger');
  if (arrived > 0) {
    notice(say('attached', arrived));
    refresh();
  }
});

function refresh() {
  return htmx.ajax('GET', location.pathname, {target: '#sheet', swap: 'outerHTML', select: '#sheet'});
}

// --- what somebody types

document.addEventListener('draft-restored', event => {
  const around = event.target.closest('details');
  if (around) around.open = true;
});

// Solved is said with a rating; who says that it is not need not give one.
document.addEventListener('change', event => {
  const form = event.target.closest('.sheet-verify');
  if (form) form.elements.rating.required = form.elements.solved.value === 'true';
});

// Somebody else was first, or the department has reported anew: the sheet as it stands now.
document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 409 && event.detail.elt.closest('#sheet')) refresh();
});

// --- where the call is, and the reader

const phone = matchMedia('(max-width: 48rem)');
phone.addEventListener('change', drawPicture);

/** On a phone the picture is what is around the steps that are active, large enough to be read. */
function drawPicture() {
  const picture = document.querySelector('.picture[data-legible]');
  if (!picture) return;
  picture.dataset.whole ??= picture.getAttribute('viewBox');
  picture.setAttribute('viewBox', phone.matches ? picture.dataset.legible : picture.dataset.whole);
}

htmx.onLoad(part => {
  drawPicture();
  if (part.id === 'sheet') document.getElementById('sheet-title').focus({preventScroll: true});
  showHere();
});
// Folded away, the picture has no place to be moved to.
document.addEventListener('toggle', event => event.target.matches('.sheet-fold') && showHere(), true);

function showHere() {
  const [here] = document.querySelectorAll('.picture .task.active, .picture .active:not(.part)');
  const around = document.querySelector('.picture-scroll');
  if (!here || !around) return;
  const place = here.getBoundingClientRect().left - around.getBoundingClientRect().left + around.scrollLeft;
  around.scrollLeft = place - around.clientWidth / 2;
}

// --- paper

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});

function putOnPaper() {
  document.querySelectorAll('.sheet-fold').forEach(fold => { fold.open = true; });
  const printed = document.querySelector('.printed-at');
  // Sweden writes as we do on paper: 2026-11-23 18:56.
  printed.textContent = new Intl.DateTimeFormat('sv-SE',
    {dateStyle: 'short', timeStyle: 'short', timeZone: printed.dataset.zone}).format(new Date());
}

addEventListener('beforeprint', putOnPaper);
matchMedia('print').addEventListener('change', event => event.matches && putOnPaper());
