// What bench/page prints.
import {Archive, launch} from './workplace.mjs';

const [index, query] = process.argv.slice(2);
const archive = new Archive();
archive.index = index;
const [browser, site] = await Promise.all([launch(), archive.serve()]);

async function load(path) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const loaded = [];
  page.on('response', (response) => loaded.push(response.body().then((body) => body.length)));
  await page.goto(site + path, {waitUntil: 'networkidle'});
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  const sizes = await Promise.all(loaded);
  await context.close();
  return {paint, page: sizes[0], all: sizes.reduce((a, b) => a + b, 0)};
}

console.log('| page | bytes of the page | with all that it loads | first paint, median | slowest of 20 |\n|---|---|---|---|---|');
for (const path of ['/', '/?q=' + encodeURIComponent(query)]) {
  await load(path);  // warm
  const loads = [];
  for (let i = 0; i < 20; ++i) loads.push(await load(path));
  const paints = loads.map(({paint}) => paint).sort((a, b) => a - b);
  console.log(`| \`${path}\` | ${loads[0].page} | ${loads[0].all} | ${paints[10].toFixed(0)} ms | ${paints[19].toFixed(0)} ms |`);
}
await browser.close();
await archive.close();
