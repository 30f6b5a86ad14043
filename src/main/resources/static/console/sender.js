// On every page: what was reported without a connection is sent as soon as there is one. The report page does it itself
// and shows more of it.

import {flush, titleOf} from './outbox.js';
import {forgetOthers, forgetPage} from './offline.js';

const AGAIN_AFTER = 15_000;

forgetOthers();
document.addEventListener('submit', event => {
  if (event.target.matches('[data-sign-out]')) forgetPage();
});

function send() {
  return flush(document.body.dataset.user, {
    arrived: (report, number) => {
      notice(text('console.report.arrivedLater', number, titleOf(report)));
      document.dispatchEvent(new Event('report-arrived'));
    },
  });
}

if (!document.getElementById('report')) {
  addEventListener('online', send);
  setInterval(send, AGAIN_AFTER);
  send();
}
