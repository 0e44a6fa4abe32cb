// Tells that something is on its way, while it is, and the count of what came.

const told = document.getElementById('told');
let slow = 0;

export function tell(words) {
  if (!told) return;
  told.textContent = '';
  // A live region is read out when it changes, not when it is set to what it held.
  requestAnimationFrame(() => { told.textContent = words; });
}

function start() {
  document.documentElement.dataset.loading = '';
  tell('Searching …');
  slow = setTimeout(() => {
    document.documentElement.dataset.loading = 'slow';
    tell('This takes longer than usual. It goes on.');
  }, 4000);
}

function stop() {
  clearTimeout(slow);
  delete document.documentElement.dataset.loading;
}

addEventListener('submit', (event) => { if (!event.defaultPrevented) start(); });
addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href.baseVal ?? link.href, location.href);
  const isPage = to.origin === location.origin && !/\.(txt|json)$/.test(to.pathname);
  if (isPage && to.href.split('#')[0] !== location.href.split('#')[0]) start();
});
addEventListener('pageshow', () => {
  stop();
  const count = document.getElementById('count');
  if (count) tell(count.textContent);
});
