// Loaded by the web applications' config.js before they start: one login, and what is true about Camunda 7.

const chinese = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'zh';

// In place of an advertisement for a migration. Chinese has it in its own labels, where English has Camunda's.
const ENGINE_NOTICE = 'Huying runs on Camunda 7 Community Edition, which has had its last release; '
  + 'the way on is described in docs/adr.';

angular.module('cam.commons').config(['$httpProvider', http => http.interceptors.push(() => ({
  response: answer => {
    if (/\/locales\/en\.json$/.test(answer.config.url) && answer.data?.labels) {
      answer.data.labels.BANNER_CE_EOL_TEXT = ENGINE_NOTICE;
      // Dates follow the locale that arrives last: the fallback must not overtake Chinese.
      if (chinese) delete answer.data.dateLocales;
    }
    return answer;
  }
}))]);

// The applications' own login page does not know our accounts' session: ours does, and closes or opens all of them.
const leaveForLogin = () => {
  if (location.hash.startsWith('#/login')) location.replace('/login');
};
addEventListener('hashchange', leaveForLogin);
leaveForLogin();

export default [];
