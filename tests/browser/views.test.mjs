// Each view, narrow and wide, light and dark, without scripts: nothing that axe finds, nothing that sticks out.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Archive, expectGoodLooks, findings, launch, open, samples} from './workplace.mjs';

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

const draft = 'President Idra Morvane said: "No one wins when the river is closed." Prime Minister Orrin Tasquel ' +
  'answered: "Without a toll there would be no new gates." And: "The moon is made of gauges and of nothing else."';

const views = {
  beginning: '/',
  results: '/?q=summit',
  narrowed: '/?q=summit&place=Port+Orsel&from=2024-09&to=2024',
  'odd query': '/?q=%22river',
  nothing: '/?q=%22no+one+loses+when+the+river+is+closed%22',
  'quotations by speaker': '/quotes',
  quotations: '/quotes?q=river',
  captions: '/captions?q=summit',
  'captions, begun': '/captions',
  occurrences: '/concordance?q=river',
  article: '/a/fiction-speech?q=river#hit-2',
  'article, cited': '/a/fiction-speech?q=river&passage=s8#cited',
  'article in Russian': '/a/fiction-ru',
  'article in Chinese': '/a/fiction-zh',
  'no such article': '/a/none',
  'no such page': '/none',
  'draft, empty': '/check',
  help: '/help',
};

for (const [name, path] of Object.entries(views))
  test(`the view “${name}”, narrow and wide, light and dark`, async () => {
    const page = await open(browser);
    await page.goto(site + path);
    await expectGoodLooks(page, name);
    assert.equal(await page.locator('h1').count(), 1);
    assert.deepEqual(page.faults.filter((fault) => !/status of 404/.test(fault)), []);
    await page.context().close();
  });

test('a private search and the list of keys, narrow and wide, light and dark', async () => {
  const page = await open(browser);
  await page.goto(site);
  await page.fill('#q', 'river toll');
  await page.getByRole('button', {name: 'Search privately'}).click();
  await page.waitForSelector('.hits');
  await expectGoodLooks(page, 'private search');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await expectGoodLooks(page, 'keys');
  await page.context().close();
});

test('a draft that was checked, narrow and wide, light and dark', async () => {
  const page = await open(browser);
  await page.goto(site + '/check');
  await page.fill('#draft', draft);
  await page.click('.draft-form .first');
  await page.waitForSelector('.findings');
  await expectGoodLooks(page, 'draft');
  await page.context().close();
});

test('forced colours keep what is lit and what is chosen apart', async () => {
  const page = await open(browser, {forcedColors: 'active'});
  await page.goto(site + '/?q=summit');
  const [lit, ground] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('.passages mark')).backgroundColor,
    getComputedStyle(document.body).backgroundColor]);
  assert.notEqual(lit, ground);
  assert.deepEqual(await findings(page), []);
  await page.context().close();
});

test('nothing moves for those who want no motion', async () => {
  const page = await open(browser, {reducedMotion: 'reduce'});
  await page.goto(site + '/?q=summit');
  await page.evaluate(() => { document.documentElement.dataset.loading = ''; });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body, '::before').animationDuration), '0.01s');
  await page.context().close();
});

test('a page and all that it loads is at most 60 kB', async () => {
  const page = await open(browser);
  let bytes = 0;
  page.on('response', async (response) => { bytes += (await response.body()).length; });
  await page.goto(site + '/?q=summit', {waitUntil: 'networkidle'});
  assert.ok(bytes > 20_000 && bytes <= 60_000, `${bytes} bytes`);
  await page.context().close();
});

test('search, reading and checking work without scripts', async () => {
  const page = await open(browser, {javaScriptEnabled: false});
  await page.goto(site);
  await page.fill('#q', 'river');
  await page.getByRole('button', {name: 'Search', exact: true}).click();
  await page.getByRole('link', {name: 'Orrin Tasquel'}).first().click();
  await page.getByRole('link', {name: 'Remove Speaker: Orrin Tasquel'}).click();
  await page.getByRole('link', {name: 'Oldest first'}).click();
  await page.locator('.hit .open').first().click();
  await page.getByRole('link', {name: 'First'}).click();
  assert.match(page.url(), /#hit-1$/);
  await page.getByRole('link', {name: 'Next hit'}).click();
  assert.match(page.url(), /#hit-2$/);
  await page.getByRole('link', {name: 'All results'}).click();
  await page.getByRole('link', {name: 'Cite'}).first().click();
  assert.match(await page.locator('.citation').textContent(), /, fiction-.*#s\d+$|#s\d+$/);
  await page.getByRole('link', {name: 'Check a draft'}).click();
  await page.fill('#draft', draft);
  await page.getByRole('button', {name: 'Check the quotations'}).click();
  assert.deepEqual(await page.locator('.badge').allTextContents(), ['typographic', 'altered', 'not found']);
  await page.context().close();
});
