// Stories that mean harm, and stories in scripts that run otherwise.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Archive, expectGoodLooks, expectNothingSticksOut, launch, open} from './workplace.mjs';

const stories = [
  {id: 'harm', headline: '<script>alert(1)</script> "quoted" toll', published: '2031-05-06', kicker: '<i>kick</i>',
    place: '"><img src=x onerror=alert(2)>', agency: '<b>Agency</b>', language: 'en', url: 'javascript:alert(3)',
    topics: ['</title><script>alert(4)</script>'],
    paragraphs: ['A spokesman said: "<script>alert(5)</script> No toll stands here." The toll \u202Eis turned\u202C today.'],
    captions: [{text: 'A toll <svg onload=alert(6)>', photographer: "' onmouseover='alert(7)", agency: ']]>',
      image: 'javascript:alert(8)'}]},
  {id: '../..//x?y#z<script>"', headline: 'A toll at a strange address', published: '2031-06', language: 'zz<',
    paragraphs: ['A toll in a strange place.']},
  {id: 'rtl', headline: 'رسم العبور عند البحيرة', published: '2031-06-01', language: 'ar', place: 'الميناء',
    agency: 'وكالة البحيرة', paragraphs: ['قال الرئيس إن رسم العبور toll لن يفرض. وأضاف أن النهر مفتوح.']},
  {id: 'zh', headline: '六国元首在湖畔谈过路费', published: '2031-06-02', language: 'zh', place: '湖港',
    paragraphs: ['国家元首表示，河流关闭时没有赢家。过路费 toll 不会征收。' + '长'.repeat(300)]},
  {id: 'long', headline: 'toll' + 'w'.repeat(400), published: '2031-07', language: 'en', place: 'P'.repeat(200),
    paragraphs: ['The toll ' + 'x'.repeat(2000) + ' ends.']},
];

const archive = new Archive();
let browser, site;
before(async () => {
  archive.build(archive.stories('stories.jsonl', stories));
  [browser, site] = await Promise.all([launch(), archive.serve()]);
});
after(async () => {
  await browser.close();
  await archive.close();
});

const paths = ['/', '/?q=toll', '/quotes?q=toll', '/captions?q=toll', '/concordance?q=toll',
  ...stories.map(({id}) => `/a/${encodeURIComponent(id)}?q=toll`),
  '/?q=%3Cscript%3Ealert(9)%3C%2Fscript%3E&place=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'];

test('nothing of a story becomes markup, script or a link', async () => {
  const page = await open(browser);
  for (const path of paths) {
    await page.goto(site + path);
    assert.equal(await page.locator('main :is(script, img, iframe, b, i)').count(), 0, path);
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => a.href.baseVal ?? a.href));
    for (const link of links) assert.match(link, /^https?:\/\/|^\//, path);
    assert.doesNotMatch(await page.locator('body').innerText(), /\u202E/);
  }
  assert.deepEqual(page.faults, []);
  await page.goto(site + '/a/harm?q=toll');
  assert.equal(await page.locator('h1').innerText(), '<script>alert(1)</script> "quoted" toll');
  await page.context().close();
});

test('a draft that means harm is shown as its words', async () => {
  const page = await open(browser);
  await page.goto(site + '/check');
  await page.fill('#draft', '</textarea><script>alert(1)</script> "No toll stands here <img src=x onerror=alert(2)>" \u202E');
  await page.click('.draft-form .first');
  await page.waitForSelector('.checked');
  assert.match(await page.locator('.draft').innerText(), /<img src=x onerror=alert\(2\)>/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a strange id has an address that leads to it', async () => {
  const page = await open(browser);
  await page.goto(site + '/?q=strange');
  await page.locator('.hit .open').first().click();
  await page.waitForSelector('.story');
  assert.match(await page.locator('h1').innerText(), /^A toll at a strange/);
  await page.context().close();
});

test('Arabic runs from the right and Chinese breaks its lines', async () => {
  const page = await open(browser, {viewport: {width: 320, height: 700}});
  await page.goto(site + '/a/rtl?q=toll');
  for (const part of ['h1', '#p1'])
    assert.equal(await page.locator(part).evaluate((e) => getComputedStyle(e).direction), 'rtl', part);
  assert.equal(await page.locator('.body').getAttribute('lang'), 'ar');
  assert.equal(await page.locator('.source').evaluate((e) => getComputedStyle(e).direction), 'ltr');
  const numbers = await page.locator('.no').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().right));
  const end = await page.locator('#p1').evaluate((e) => e.getBoundingClientRect().right);
  assert.ok(Math.abs(numbers[0] - end) < 12, 'the first sentence begins at the right');
  await page.goto(site + '/a/zh?q=toll');
  assert.equal(await page.locator('.body').getAttribute('lang'), 'zh');
  await expectNothingSticksOut(page, 'Chinese');
  await page.context().close();
});

test('whatever stands in a story, axe finds nothing and nothing sticks out', async () => {
  const page = await open(browser);
  for (const path of paths) {
    await page.goto(site + path);
    await expectGoodLooks(page, path);
  }
  await page.context().close();
});
