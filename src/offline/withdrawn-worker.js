// In place of offline-worker.js: whoever keeps a copy is without it, and without a worker, at the next page.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const { pathname } = new URL(registration.scope);
  const away = caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith(`offline ${pathname} `))
          .map((name) => caches.delete(name)),
      ),
    );
  event.waitUntil(away.then(() => registration.unregister()));
});
