// The timeline under a pointer: tells the month, and narrows to the months that are dragged over.

const picture = document.querySelector('svg.bars');
const form = document.querySelector('form.dates');
if (picture && form) {
  const counts = picture.dataset.counts.split(' ').map(Number);
  const [year, month] = picture.dataset.first.split('-').map(Number);
  const read = document.querySelector('.axis .read');
  const names = new Intl.DateTimeFormat('en', {month: 'long', year: 'numeric', timeZone: 'UTC'});
  const monthAt = (index) => {
    const i = year * 12 + month - 1 + index;
    return {iso: `${String(Math.floor(i / 12)).padStart(4, '0')}-${String(i % 12 + 1).padStart(2, '0')}`,
      name: names.format(new Date(Date.UTC(Math.floor(i / 12), i % 12)))};
  };
  const indexAt = (event) => {
    const box = picture.getBoundingClientRect();
    const at = Math.floor((event.clientX - box.left) / box.width * counts.length);
    return Math.min(Math.max(at, 0), counts.length - 1);
  };
  const brush = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  brush.setAttribute('class', 'brush');
  brush.setAttribute('height', picture.viewBox.baseVal.height);
  let begun = -1;
  let isDragged = false;

  const narrow = (from, to) => {
    form.elements.from.value = monthAt(from).iso;
    form.elements.to.value = monthAt(to).iso;
    form.requestSubmit();
  };

  picture.addEventListener('pointerdown', (event) => {
    begun = event.button === 0 ? indexAt(event) : -1;
    isDragged = false;
  });
  picture.addEventListener('pointermove', (event) => {
    const at = indexAt(event);
    const [low, high] = begun < 0 ? [at, at] : [Math.min(begun, at), Math.max(begun, at)];
    const sum = counts.slice(low, high + 1).reduce((a, b) => a + b, 0);
    const when = low === high ? monthAt(low).name : `${monthAt(low).name} – ${monthAt(high).name}`;
    read.textContent = `${when}: ${sum}`;
    if (begun < 0 || (low === high && !isDragged)) return;
    if (!isDragged) picture.setPointerCapture(event.pointerId);
    isDragged = true;
    brush.setAttribute('x', low * 10);
    brush.setAttribute('width', (high - low + 1) * 10);
    picture.append(brush);
  });
  picture.addEventListener('pointerup', (event) => {
    const at = indexAt(event);
    if (isDragged && begun >= 0) narrow(Math.min(begun, at), Math.max(begun, at));
    begun = -1;
  });
  picture.addEventListener('pointercancel', () => { begun = -1; isDragged = false; brush.remove(); });
  picture.addEventListener('pointerleave', () => { if (begun < 0) read.textContent = ''; });
  picture.addEventListener('click', (event) => { if (isDragged) event.preventDefault(); }, true);
  picture.addEventListener('dragstart', (event) => event.preventDefault());

  // One stop for the tab key; the arrows go along.
  const links = [...picture.querySelectorAll('a')];
  links.forEach((link, i) => link.setAttribute('tabindex', i === 0 ? '0' : '-1'));
  picture.addEventListener('keydown', (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const now = links.indexOf(document.activeElement);
    if (!step || now < 0) return;
    event.preventDefault();
    const next = links[Math.min(Math.max(now + step, 0), links.length - 1)];
    links[now].setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
    read.textContent = next.getAttribute('aria-label');
  });
}
