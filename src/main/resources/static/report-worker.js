// Opens the report page without a connection, as console/offline.js has kept it. It keeps nothing itself, and whenever
// there is a connection everything comes from the server.

const PAGE = '/report';
const FILES = ['style', 'script', 'image', 'font'];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const {request} = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  const isPage = request.mode === 'navigate' && address.pathname === PAGE;
  if (isPage || FILES.includes(request.destination)) event.respondWith(fetched(request, isPage ? PAGE : request));
});

async function fetched(request, kept) {
  try {
    return await fetch(request);
  } catch (lost) {
    return await caches.match(kept, {ignoreVary: true}) ?? Response.error();
  }
}
