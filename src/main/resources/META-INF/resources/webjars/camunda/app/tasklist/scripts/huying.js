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
// Groups and accounts likewise, of which several may stand in one line.
const CALLED = '.meta a, .meta span, .account a, .account span, .assignee';
const WHO = /^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*) ([A-Z][^\p{Script=Han}]*)$/u;
const ofReader = line => line.split(', ').map(who => who.replace(WHO, chinese ? '$1' : '$2')).join(', ');

// What the engine says where somebody comes back to a task that is done, by the button of the browser or an old link.
const GONE = /(?:<\w+> <- )?(?:No matching task with id|Cannot find task with id) \S+/;
const GONE_WORDS = chinese ? '任务已办理完毕、由他人办理或已收回，左侧列表为尚待办理的任务。'
  : 'It is done, somebody else has done it, or it was taken back. The list shows what is left to do.';

/** What is written there in the words of the reader; nothing is written anew that stays as it is. */
const rewrite = (places, words) => document.querySelectorAll(places).forEach(place => place.childNodes.forEach(part => {
  if (part.nodeType !== Node.TEXT_NODE) return;
  const now = words(part.data);
  if (now !== part.data) part.data = now;
}));
const shorten = () => {
  rewrite(NAMES, name => name.replace(BOTH, chinese ? '$1$2$4' : '$1$3$4'));
  rewrite(CALLED, ofReader);
  rewrite('[notifications-panel] .message', words => words.replace(GONE, GONE_WORDS));
  // The mark leads to where one starts, as on every other page.
  document.querySelectorAll('.navbar-brand:not([href="/"])').forEach(mark => mark.setAttribute('href', '/'));
};
if (app === 'tasklist') {
  new MutationObserver(shorten).observe(document.documentElement, {childList: true, characterData: true, subtree: true});
}

export default [];
