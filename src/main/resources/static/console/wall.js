// The wall: a page that nobody sits at, filling the screen. <button data-wall> leads there, <button data-wall-out> and
// Escape lead back. A list that would run off the screen shows what fits and says how much more there is.

const content = document.querySelector('.content');
const MARGIN = 56;

function address(on) {
  const here = new URL(location.href);
  if (on) here.searchParams.set('wall', ''); else here.searchParams.delete('wall');
  history.replaceState(history.state, '', here);
}

function hang(on) {
  content.classList.toggle('wall', on);
  address(on);
  fit();
}

function fit() {
  const wall = content.matches('.wall');
  for (const list of document.querySelectorAll('[data-fits]')) {
    const rows = [...list.children];
    // What stands on top leaves room for what is below it.
    const share = Number(list.dataset.fits || 1);
    rows.forEach(row => { row.hidden = false; });
    const shown = wall
      ? rows.filter(row => row.getBoundingClientRect().bottom <= innerHeight * share - (share < 1 ? 0 : MARGIN)).length
      : rows.length;
    const seen = Math.min(rows.length, Math.max(1, shown));
    rows.forEach((row, place) => { row.hidden = place >= seen; });
    const more = Number(list.dataset.total) - seen;
    const rest = list.parentElement.querySelector('[data-rest]');
    rest.hidden = !wall || more <= 0;
    rest.textContent = list.dataset.more.replace('{0}', more);
  }
}

document.addEventListener('click', async event => {
  if (event.target.closest('[data-wall]')) {
    hang(true);
    // Where a browser has no full screen, or refuses it, the wall is the window.
    await document.documentElement.requestFullscreen?.().catch(() => {});
    fit();
  } else if (event.target.closest('[data-wall-out]')) {
    leave();
  }
});

async function leave() {
  if (document.fullscreenElement) await document.exitFullscreen();
  hang(false);
  document.querySelector('[data-wall]')?.focus();
}

document.addEventListener('keydown', event => event.key === 'Escape' && content.matches('.wall') && leave());
document.addEventListener('fullscreenchange', () => document.fullscreenElement ? fit() : hang(false));
document.addEventListener('htmx:afterSettle', fit);
addEventListener('resize', fit);
fit();
