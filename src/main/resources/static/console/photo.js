// Makes a photo small enough for a phone's connection before it is sent. What cannot be shown here cannot be sent either:
// the reason is the name of one of the texts of the page.

const LONGEST_SIDE = 2048;
const SMALL_ENOUGH = 1_500_000;
const TAKEN_AS_IT_IS = {'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp'};

/** Letters that nobody else makes; randomUUID is not there on a page without https. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** {name, blob}; throws an Error whose message is "heic" or "unreadable". */
export async function prepare(file) {
  const picture = await decode(file);
  try {
    const name = `photo-${newKey().slice(0, 12)}`;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const ending = TAKEN_AS_IT_IS[file.type];
    if (scale === 1 && ending && file.size <= SMALL_ENOUGH) {
      return {name: `${name}.${ending}`, blob: new Blob([await file.arrayBuffer()], {type: file.type})};
    }
    return {name: `${name}.jpg`, blob: await draw(picture, scale)};
  } finally {
    picture.close();
  }
}

async function decode(file) {
  try {
    return await createImageBitmap(file, {imageOrientation: 'from-image'});
  } catch {
    throw new Error(await isHeic(file) ? 'heic' : 'unreadable');
  }
}

async function draw(picture, scale) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  // JPEG has no transparency: what shows through is white.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!blob) throw new Error('unreadable');
  return blob;
}

async function isHeic(file) {
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(he|mif|msf)/.test(head) || /\.(heic|heif)$/i.test(file.name);
}
