// Sends files to a call one by one, photos made smaller first. One that is refused does not hold up the others.

import {answer, sendPhoto, Stayed} from './outbox.js';
import {prepare} from './photo.js';

const PATIENCE = 600_000;

/**
 * Gives how many have arrived, and of the others what was wrong with each, in words.
 *
 * say(word, …values) gives a text of the page: sendingFile, heic, unreadable, waiting, busy, ended
 */
export async function upload(files, address, say, progress) {
  const wrong = [];
  for (const [index, file] of files.entries()) {
    progress(say('sendingFile', index + 1, files.length));
    try {
      await sendPhoto(address, await made(file), await headers(), PATIENCE);
    } catch (reason) {
      wrong.push(why(reason, file, say));
    }
  }
  progress('');
  return {arrived: files.length - wrong.length, wrong};
}

/** A photo as small as it may be, under the name that its owner knows; anything else as it is. */
async function made(file) {
  if (!file.type.startsWith('image/') && !/\.(heic|heif)$/i.test(file.name)) return {name: file.name, blob: file};
  const {name, blob} = await prepare(file);
  return {name: file.name.replace(/\.[^.]*$/, '') + name.slice(name.lastIndexOf('.')), blob};
}

/** The token of the session as it is now: another login on this browser may have changed it. */
async function headers() {
  const session = await answer(fetch('/report/session', {headers: {Accept: 'application/json'}, redirect: 'manual'}));
  if (session.user !== document.body.dataset.user) throw new Stayed('ended');
  return {[session.header]: session.token, 'HX-Request': 'true', Accept: 'application/json'};
}

function why(reason, file, say) {
  if (!(reason instanceof Stayed)) return say(reason.message === 'heic' ? 'heic' : 'unreadable', file.name);
  return `${file.name}: ${reason.detail?.replace(/^\w+\s*[:：]\s*/, '') ?? say(reason.reason)}`;
}
