// A browser, and a server with an index of its own, as a reader has them.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import axe from 'axe-core';
import {chromium} from 'playwright-core';

const root = new URL('../..', import.meta.url).pathname;
export const samples = join(root, 'corpus/samples');
const programs = process.env.PULLQUOTE_BIN ?? join(root, 'build/release/bin');

// An index below a folder that goes with close().
export class Archive {
  #folder = mkdtempSync(join(tmpdir(), 'pullquote-browser-'));
  #server = null;
  index = join(this.#folder, 'index');

  build(...sources) {
    execFileSync(join(programs, 'pullquote-index'), ['--index', this.index, 'build', ...sources],
      {stdio: ['ignore', 'ignore', 'pipe']});
  }

  // A file of JSON Lines in the folder.
  stories(name, rows) {
    const path = join(this.#folder, name);
    writeFileSync(path, rows.map((row) => JSON.stringify(row) + '\n').join(''));
    return path;
  }

  // Resolves to the address, without its last slash.
  serve() {
    this.#server = spawn(join(programs, 'pullquote-search'), ['--index', this.index, 'serve', '--listen', '127.0.0.1:0'],
      {stdio: ['ignore', 'pipe', 'inherit']});
    return new Promise((resolve, reject) => {
      createInterface({input: this.#server.stdout}).once('line', (line) => resolve(line.match(/http:\S+?(?=\/?$)/)[0]));
      this.#server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  }

  async close() {
    if (this.#server) {
      const ended = new Promise((resolve) => this.#server.once('exit', resolve));
      this.#server.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#folder, {recursive: true});
  }
}

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
});

// A page on which anything that goes wrong is kept: what the policy stopped, what threw, what did not load.
export async function open(browser, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.faults = [];
  page.on('console', (message) => { if (message.type() === 'error') page.faults.push(message.text()); });
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) page.faults.push('asked for ' + request.url());
  });
  page.on('dialog', (dialog) => { page.faults.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  return page;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// What axe finds against WCAG 2.2 AA. Run by the driver, which the page's policy does not bind.
export async function findings(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe.source);
  const {violations} = await page.evaluate((values) => globalThis.axe.run(
    {runOnly: {type: 'tag', values}, resultTypes: ['violations'], preload: false}), tags);
  return violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).slice(0, 3).join(' | ')}`);
}

export async function expectNothingSticksOut(page, what) {
  const [shown, all] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
  assert.ok(all <= shown, `${what}: ${all} pixels wide on ${shown}`);
}

// Narrow and wide, light and dark: axe finds nothing, and nothing sticks out.
export async function expectGoodLooks(page, what) {
  for (const width of [1280, 320])
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({width, height: 800});
      await page.emulateMedia({colorScheme});
      assert.deepEqual(await findings(page), [], `${what}, ${width} pixels, ${colorScheme}`);
      await expectNothingSticksOut(page, `${what}, ${width} pixels`);
    }
}
