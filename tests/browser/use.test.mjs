// How the pages are used: keys, citations, the timeline, a private search, a draft, an index that is renewed.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Archive, launch, open, samples} from './workplace.mjs';

const archive = new Archive();
let browser, site;
before(async () => {
  archive.build(samples);
  [browser, site] = await Promise.all([launch(), archive.serve()]);
});
after(async () => {
  await browser.close();
  await archive.close();
});

const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim());

test('the keys go through the results and to the views', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=river');
  const titles = await page.locator('.hit .open').allTextContents();
  await page.keyboard.press('j');
  assert.equal(await focused(page), titles[0]);
  await page.keyboard.press('j');
  assert.equal(await focused(page), titles[1]);
  await page.keyboard.press('k');
  assert.equal(await focused(page), titles[0]);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.type('j?');  // typed, not a key
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  assert.match(await page.locator('dialog').textContent(), /to the search words/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(/\/captions\?q=river/);
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.waitForURL(/\/a\/.*#c\d/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the tab key reaches the content first, and everything in order', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=river');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Skip to the content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.context().close();
});

test('an article opens at its hit, and n and p go on and back', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=%22river%22');
  await page.locator('.hit .open', {hasText: 'Address by President'}).click();
  await page.waitForURL(/\/a\/fiction-speech\?q=%22river%22#hit-1$/);
  const isSeen = (id) => page.evaluate((name) => {
    const box = document.getElementById(name).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  }, id);
  assert.ok(await isSeen('hit-1'));
  assert.equal(await page.locator('#hit-now').textContent(), '1 of 2');
  await page.keyboard.press('n');
  assert.match(page.url(), /#hit-2$/);
  assert.ok(await isSeen('hit-2'));
  assert.equal(await page.locator('#hit-now').textContent(), '2 of 2');
  await page.keyboard.press('p');
  assert.match(page.url(), /#hit-1$/);
  await page.getByRole('button', {name: 'Next hit'}).click();
  assert.match(page.url(), /#hit-2$/);
  assert.equal(await page.locator('#told').textContent(), 'Hit 2 of 2');
  await page.context().close();
});

test('citations are copied, from results and from an article, as the command line gives them', async () => {
  const citation = 'Idra Morvane, Lake Orsel Summit Press Office, "Fiction: Address by President Idra Morvane at the ' +
    'opening of the Lake Orsel Summit", Port Orsel, 2024-09-10, fiction-speech#s8';
  const page = await open(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {origin: site});
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(site + '/?q=%22not+the+port+below+it%22+%22four+currencies%22');
  await page.locator('.passages li', {hasText: 'No one wins'}).getByRole('button', {name: 'Copy citation'}).click();
  await page.getByRole('button', {name: 'Copied'}).waitFor();
  assert.equal(await pasted(), citation);
  await page.goto(site + '/a/fiction-speech#s8');
  await page.keyboard.press('c');
  await page.locator('.copier', {hasText: 'Copied'}).first().waitFor();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('#s8').getByRole('button', {name: /Cop/}).click();
  await page.waitForFunction(() => navigator.clipboard.readText());
  assert.equal(await pasted(), citation);
  await page.context().close();
});

test('where there is no clipboard for pages, citations are copied the older way', async () => {
  const page = await open(browser);
  await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', {value: undefined}); });
  await page.goto(site + '/?q=river');
  await page.getByRole('button', {name: 'Copy citation'}).first().click();
  await page.getByRole('button', {name: 'Copied'}).waitFor();
  await page.context().close();
});

test('the timeline narrows by a click, by a drag and by the arrow keys', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=summit');
  const box = await page.locator('svg.bars').boundingBox();
  await page.mouse.click(box.x + 5, box.y + box.height / 2);
  await page.waitForURL(/from=2024-09&to=2024-09/);
  await page.goto(site + '/?q=summit');
  await page.mouse.move(box.x + 5, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20, {steps: 4});
  assert.match(await page.locator('.axis .read').textContent(), /^September 2024 – .* 202[45]: \d+$/);
  await page.mouse.up();
  await page.waitForURL(/from=2024-09&to=202[45]-\d\d/);
  await page.goto(site + '/?q=summit');
  await page.locator('svg.bars a').first().focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^June 2025: /);
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=2025-06&to=2025-06/);
  await page.context().close();
});

test('the count is told to those who do not see it', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=river+toll');
  await page.waitForFunction(() => /articles/.test(document.getElementById('told').textContent));
  await page.context().close();
});

// The driver waits for a page that is under way, so the old one tells what it shows by its console.
test('something on its way is shown, and said when it takes long', {timeout: 30_000}, async () => {
  const page = await open(browser);
  await page.goto(site + '/');
  await page.route(/q=slow/, (route) => setTimeout(() => route.continue(), 5500));
  const states = [];
  page.on('console', (message) => states.push(message.text()));
  await page.evaluate(() => {
    new MutationObserver(() => console.log('loading:' + document.documentElement.dataset.loading))
      .observe(document.documentElement, {attributes: true});
    new MutationObserver(() => console.log('told:' + document.getElementById('told').textContent))
      .observe(document.getElementById('told'), {childList: true});
    document.getElementById('q').value = 'slow';
    setTimeout(() => document.querySelector('.search .first').click());
  });
  await page.waitForURL(/q=slow/, {timeout: 20_000});
  for (const state of ['loading:', 'told:Searching …', 'loading:slow', 'told:This takes longer than usual. It goes on.'])
    assert.ok(states.includes(state), states.join('\n'));
  assert.equal(await page.locator('html[data-loading]').count(), 0);
  await page.context().close();
});

test('a private search leaves its words in no address', async () => {
  const page = await open(browser);
  const addresses = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await page.goto(site + '/');
  await page.fill('#q', 'river toll');
  await page.getByRole('button', {name: 'Search privately'}).click();
  await page.getByRole('button', {name: 'Karsom 2'}).click();
  await page.getByRole('button', {name: 'Remove Place: Karsom'}).click();
  await page.getByRole('button', {name: 'Quotations'}).click();
  await page.getByRole('button', {name: 'Articles'}).click();
  await page.locator('.hit .open').first().click();
  await page.waitForSelector('mark#hit-1');
  await page.getByRole('button', {name: 'All results'}).click();
  await page.waitForSelector('.hits');
  assert.ok(addresses.length >= 8, addresses.join('\n'));
  for (const address of addresses) assert.doesNotMatch(address, /river|toll/);
  assert.equal(await page.title(), 'Private search – Pullquote');
  await page.context().close();
});

test('a draft is checked, and each mark leads to what was found and back', async () => {
  const page = await open(browser);
  await page.goto(site + '/check');
  await page.fill('#draft', 'Idra Morvane said: "No one wins when the river is closed."\n\nOrrin Tasquel said: "We will ' +
    'not charge a toll on a river that belongs to four countries." He said: "Without a toll there would be no new gates."');
  await page.getByRole('button', {name: 'Check the quotations'}).click();
  await page.waitForSelector('.findings');
  assert.match(await page.locator('h1').textContent(), /^3 quotations: 2 fit to print, 1 to look at/);
  assert.equal(await page.locator('.draft mark.bad').count(), 1);
  await page.locator('.draft mark a').nth(2).click();
  assert.match(page.url(), /#finding-3$/);
  const finding = page.locator('#finding-3');
  assert.equal(await finding.locator('del').textContent(), 'not would');
  assert.equal(await finding.locator('ins').textContent(), 'but will');
  await finding.getByRole('link', {name: 'In the draft'}).click();
  assert.match(page.url(), /#mark-3$/);
  await finding.locator('.source-of a').first().click();
  await page.waitForURL(/\/a\/fiction-denial#s7$/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a page stays of use while the index is built anew under it', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=summit');
  assert.equal(await page.locator('#generation').textContent(), '1');
  archive.build(samples, archive.stories('late.jsonl', [{id: 'late', headline: 'Fiction: A late summit', paragraphs: ['The summit of the late hour was invented for this test.'], published: '2024-09-13'}]));
  await page.locator('.hit .open').first().click();
  await page.waitForSelector('mark#hit-1');
  await page.waitForTimeout(300);
  await page.getByRole('link', {name: 'All results'}).click();
  await page.waitForFunction(() => document.getElementById('generation')?.textContent === '2');
  await page.getByRole('link', {name: 'Newest first'}).click();
  await page.getByRole('link', {name: 'Fiction: A late summit'}).click();
  await page.waitForURL(/\/a\/late/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
