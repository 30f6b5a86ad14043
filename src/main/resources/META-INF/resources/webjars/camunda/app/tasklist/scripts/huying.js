// Loaded by the config.js of every web application before it starts.

const base = document.querySelector('base');
const app = base.getAttribute('app-name');
document.documentElement.dataset.app = app;
const locales = `${base.getAttribute('app-root')}/app/${app}/locales/`;
const chinese = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh';

// In place of an advertisement for a migration. In Chinese it stands in zh.json.
const ENGINE_NOTICE = 'Huying runs on Camunda 7 Community Edition, which has had its last release; '
  + 'the way on is described in its documentation.';

// The applications keep their labels in the browser and load them while they already draw: some words appear as keys,
// others as they were before an update. Here today's labels are in place before the first word is drawn.
const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
for (const language of chinese ? ['zh', 'en'] : ['en']) {
  const locale = await (await fetch(`${locales}${language}.json`)).json();
  if (language === 'en') {
    Object.assign(locale.labels, {BANNER_CE_EOL_TEXT: ENGINE_NOTICE, DASHBOARD_CUSTOM_PLUGINS: 'Huying'});
  }
  // Dates follow the locale that comes last: the fallback must not overtake Chinese.
  if (language === 'en' && chinese) delete locale.dateLocales;
  store[`${locales}_locales_data_${language}_${window.bust}`] = JSON.stringify(locale);
}
localStorage.setItem('camunda-web', JSON.stringify(store));

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../styles/huying.css', import.meta.url).pathname;
document.head.append(style);

// Who signs out leaves nothing behind; where a login ended by itself, it goes on where it stopped.
const BACK = 'huying-back';
let leaving = false;
addEventListener('click', ({target}) => {
  if (!target.closest?.('.logout')) return;
  leaving = true;
  sessionStorage.clear();
}, true);
const back = sessionStorage.getItem(BACK);
sessionStorage.removeItem(BACK);
if (back?.startsWith(`${location.pathname}#`) && /^#?\/?$/.test(location.hash)) history.replaceState(null, '', back);

const steer = event => {
  // The applications' own login page does not know our session: our login page does, and opens all of them.
  if (location.hash.startsWith('#/login')) {
    const last = leaving || !event ? '' : new URL(event.oldURL).hash;
    if (last && !last.startsWith('#/login')) sessionStorage.setItem(BACK, location.pathname + last);
    // The page asks for the login by itself, and is opened again after it.
    location.replace(last ? location.pathname : '/login');
  }
  // The most urgent first, as long as nobody has sorted otherwise.
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  if (app === 'tasklist' && /^\/?$/.test(path) && !query.includes('sorting=')) {
    const sorting = `sorting=${encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]')}`;
    history.replaceState(null, '', `#/?${[query, sorting].filter(Boolean).join('&')}`);
  }
};
addEventListener('hashchange', steer);
steer();

// Filters, tasks and processes are named in both languages, as the engine keeps one name of each: here the reader's is
// left. In the name of a task that is the step, between the title of the call, which somebody wrote, and its number.
const NAMES = 'h4.name a, h4.task a, h2.task, .process-definition, .tooltip-inner';
const BOTH = /^(\s*(?:[^]* · )?)([^·]*\p{Script=Han})\s+([A-Z][a-z-]*(?: [a-z-]+)*)((?: · [\d-]+)?\s*)$/u;
const shorten = () => document.querySelectorAll(NAMES).forEach(name => name.childNodes.forEach(part => {
  if (part.nodeType === Node.TEXT_NODE && BOTH.test(part.data)) part.data = part.data.replace(BOTH, chinese ? '$1$2$4' : '$1$3$4');
}));
if (app === 'tasklist') {
  new MutationObserver(shorten).observe(document.documentElement, {childList: true, characterData: true, subtree: true});
}

export default [];
