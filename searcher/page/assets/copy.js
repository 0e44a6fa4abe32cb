// Copies citations. Without it, "Cite" leads to the citation itself.

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard for pages that came without TLS from another machine: the older way.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}

async function copy(button, citation) {
  const words = await copied(citation) ? 'Copied' : 'Not copied: the browser does not let it';
  button.textContent = words;
  const told = document.getElementById('told');
  if (told) told.textContent = words + ': ' + citation;
  setTimeout(() => { button.textContent = 'Copy citation'; }, 2500);
}

function makeButton(citation) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copier';
  button.textContent = 'Copy citation';
  button.addEventListener('click', () => copy(button, citation()));
  return button;
}

// Speaker, what the article's passages share, and the passage's own name.
const composed = (article, speaker, name) =>
  [speaker, article.dataset.rest, `${article.dataset.article}#${name}`].filter(Boolean).join(', ');

for (const place of document.querySelectorAll('.copy')) {
  const {citation, speaker, passage} = place.dataset;
  place.replaceChildren(makeButton(() => citation ?? composed(place.closest('article'), speaker, passage)));
}

// In an article one button goes to the sentence that is pointed at, focused or linked to.
const story = document.getElementById('story');
if (story) {
  let sentence = null;
  const button = makeButton(() => composed(story, sentence.dataset.speaker, sentence.id));
  const go = (to) => {
    if (!to || to === sentence) return;
    sentence = to;
    button.textContent = 'Copy citation';
    sentence.querySelector('.no').after(button);
  };
  story.addEventListener('focusin', (event) => go(event.target.closest('.s')));
  story.addEventListener('click', (event) => go(event.target.closest('.s')));
  const fromAddress = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const to = document.getElementById(id) ?? document.getElementById(id.split('-')[0]);
    if (!to || id.startsWith('hit-')) return;
    if (to.id !== id) to.scrollIntoView();
    go(to.closest('.s'));
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
}
