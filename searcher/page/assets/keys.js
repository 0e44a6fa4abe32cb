// The keys. Everything that they do can be done without them.

const results = [...document.querySelectorAll('.hit')];
const hits = [...document.querySelectorAll('mark[id^="hit-"]')];
let awaitsView = false;

const isTyping = (element) => element.closest('input:not([type=checkbox]), textarea, select') !== null;

function choose(step) {
  if (results.length === 0) return;
  const now = results.findIndex((result) => result.contains(document.activeElement));
  const next = Math.min(Math.max(now + step, 0), results.length - 1);
  const link = results[next].querySelector('.open');
  link.focus({preventScroll: true});
  results[next].scrollIntoView({block: 'nearest'});
}

let shown = hits.findIndex((hit) => '#' + hit.id === location.hash);

function toHit(step) {
  if (hits.length === 0) return;
  shown = shown < 0 ? (step > 0 ? 0 : hits.length - 1) : (shown + step + hits.length) % hits.length;
  location.hash = hits[shown].id;
  const told = document.getElementById('told');
  if (told) told.textContent = `Hit ${shown + 1} of ${hits.length}`;
  const bar = document.getElementById('hit-now');
  if (bar) bar.textContent = `${shown + 1} of ${hits.length}`;
}

function goTo(key) {
  const link = document.querySelector(`[data-go="${key}"] :is(a, button)`);
  if (link) link.click();
}

// The list stands on the page Help.
async function list() {
  let dialog = document.getElementById('keys-dialog');
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.id = 'keys-dialog';
    dialog.setAttribute('aria-label', 'Keys');
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.addEventListener('click', () => dialog.close());
    let listed = document.getElementById('keys-listed')?.cloneNode(true);
    if (!listed) {
      const page = await fetch('/help').then((help) => help.text()).catch(() => '');
      listed = new DOMParser().parseFromString(page, 'text/html').getElementById('keys-listed');
    }
    if (!listed) {
      location.href = '/help';
      return;
    }
    for (const one of [listed, ...listed.querySelectorAll('[id]')]) one.removeAttribute('id');
    listed.removeAttribute('aria-labelledby');
    dialog.append(listed, close);
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape') {
    if (isTyping(event.target)) event.target.blur();
    awaitsView = false;
    return;
  }
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  if (awaitsView) {
    awaitsView = false;
    goTo(event.key);
    return;
  }
  const deeds = {
    '/': () => {
      const field = document.getElementById('q') ?? document.getElementById('draft');
      field?.focus();
      field?.select();
    },
    '?': list,
    j: () => choose(1),
    k: () => choose(-1),
    n: () => toHit(1),
    p: () => toHit(-1),
    g: () => { awaitsView = true; },
    o: () => { results.find((result) => result.contains(document.activeElement))?.querySelector('.open').click(); },
    c: () => {
      const chosen = document.activeElement.closest('.hit') ?? document.querySelector('#story');
      chosen?.querySelector('.body .copier, .pictures .copier, .copier')?.click();
    },
  };
  const deed = deeds[event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
});

// Buttons for the hits of an article.
const bar = document.querySelector('.hits-bar');
if (bar && hits.length > 0) {
  const group = document.createElement('p');
  group.className = 'stepper';
  const make = (words, label, step) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => toHit(step));
    return button;
  };
  const now = document.createElement('span');
  now.id = 'hit-now';
  now.textContent = shown < 0 ? '' : `${shown + 1} of ${hits.length}`;
  group.append(make('↑', 'Previous hit', -1), now, make('↓', 'Next hit', 1));
  document.getElementById('first-hit')?.remove();
  bar.append(group);
  addEventListener('hashchange', () => {
    const at = hits.findIndex((hit) => '#' + hit.id === location.hash);
    if (at >= 0) {
      shown = at;
      now.textContent = `${at + 1} of ${hits.length}`;
    }
  });
}
