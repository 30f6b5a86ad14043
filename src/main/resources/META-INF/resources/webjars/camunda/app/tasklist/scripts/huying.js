// Loaded by the config.js of every web application before it starts.

const base = document.querySelector('base');
const app = base.getAttribute('app-name');
document.documentElement.dataset.app = app;
const locales = `${base.getAttribute('app-root')}/app/${app}/locales/`;
const chinese = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh';

// In place of an advertisement for a migration. In Chinese it stands in zh.json.
const ENGINE_NOTICE = 'Huying runs on Camunda 7 Community Edition, which has had its last release; '
  + 'the way on is described in docs/adr.';

// The applications keep their labels in the browser and load them while they already draw: some words appear as keys,
// others as they were before an update. Here today's labels are in place before the first word is drawn.
const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
for (const language of chinese ? ['zh', 'en'] : ['en']) {
  const locale = await (await fetch(`${locales}${language}.json`)).json();
  if (language === 'en') locale.labels.BANNER_CE_EOL_TEXT = ENGINE_NOTICE;
  // Dates follow the locale that comes last: the fallback must not overtake Chinese.
  if (language === 'en' && chinese) delete locale.dateLocales;
  store[`${locales}_locales_data_${language}_${window.bust}`] = JSON.stringify(locale);
}
localStorage.setItem('camunda-web', JSON.stringify(store));

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../styles/huying.css', import.meta.url).pathname;
document.head.append(style);

const steer = () => {
  // The applications' own login page does not know our session: our login page does, and opens all of them.
  if (location.hash.startsWith('#/login')) location.replace('/login');
  // The most urgent first, as long as nobody has sorted otherwise.
  if (app === 'tasklist' && /^#?\/?$/.test(location.hash)) {
    history.replaceState(null, '', '#/?sorting=' + encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]'));
  }
};
addEventListener('hashchange', steer);
steer();

export default [];
