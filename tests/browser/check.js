// SPDX-License-Identifier: MIT
// Opens pages of patron_review in a browser and says what is wrong with them:
//
//     node check.js <directory>
//
// There stand, for each page, name-language.html and name.json; pictures are written beside them.
// NODE_PATH leads to playwright-core and axe-core, CHROMIUM names the browser.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const axe = require('axe-core');
const { sideways, misplacedLabels, faintLabels, headings, active } = require('./page_checks.js');
const { readPage, compareFigures } = require('./figure_checks.js');

const directory = path.resolve(process.argv[2]);
const wide = { name: '1280', width: 1280, height: 900 };
const narrow = { name: '360', width: 360, height: 780 };
const printed = { name: 'paper', width: 680, height: 1000 };  // A4 less 15 mm at each side, in px

const tallest = 60000;  // px; the sample firm's page has 43,000 on a phone

let failures = 0;
function fail(page, where, sentences) {
  for (const sentence of sentences) {
    ++failures;
    console.log(`FAILED ${page}, ${where}: ${sentence}`);
  }
}

/// Opens a page; whatever it says, asks for or starts is a failure.
async function open(browser, file, size, scheme, options = {}) {
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(path.join(directory, file)).href;
  const heard = [];
  page.on('console', (message) => heard.push(`the console says: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`a script fails: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('popup', (other) => heard.push(`a window: ${other.url()}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== url && asked !== 'data:,') heard.push(`a request: ${asked}`);
  });
  await page.exposeFunction('patronRan', () => heard.push('a hostile name runs'));
  await page.goto(url, { waitUntil: 'load' });
  return { page, heard, close: () => context.close() };
}

/// What axe-core finds against WCAG 2.2 A and AA and its own best practices.
async function violations(page, rules) {
  await page.evaluate(axe.source);
  const only = rules ? { type: 'rule', values: rules } : {
    type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  const found = await page.evaluate(
      (runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] }), only);
  return found.violations.map(({ id, help, nodes }) =>
      `axe ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 120)}`);
}

async function look(browser, name, language, size, scheme) {
  const file = `${name}-${language}.html`;
  const where = `${size.name} px, ${scheme}`;
  const { page, heard, close } = await open(browser, file, size, scheme);
  fail(file, where, await page.evaluate(sideways));
  fail(file, where, await page.evaluate(misplacedLabels));
  fail(file, where, await page.evaluate(faintLabels));
  // In the dark only colours differ.
  fail(file, where, await violations(page, scheme === 'dark' ? ['color-contrast'] : undefined));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > tallest) fail(file, where, [`the page is ${height} px high`]);
  await page.screenshot({
    path: path.join(directory, `${name}-${language}-${size.name}-${scheme}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width: size.width, height: Math.min(height, tallest) },
  });
  fail(file, where, heard);
  await close();
}

async function read(browser, name, language) {
  const file = `${name}-${language}.html`;
  // Without the page's own policy: what it holds must be harmless in itself.
  const { page, heard, close } = await open(browser, file, wide, 'light', { bypassCSP: true });
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== language) fail(file, 'content', [`lang is "${lang}"`]);
  fail(file, 'content', await page.evaluate(headings));
  fail(file, 'content', await page.evaluate(active));
  const review = JSON.parse(fs.readFileSync(path.join(directory, `${name}.json`), 'utf8'));
  const { wrong, compared } = compareFigures(await page.evaluate(readPage), review);
  if (compared < 10) wrong.push(`only ${compared} figures were compared`);
  fail(file, 'content', wrong);
  fail(file, 'content', heard);
  await close();
  return compared;
}

async function print(browser, name, language) {
  const file = `${name}-${language}.html`;
  const { page, heard, close } = await open(browser, file, printed, 'light');
  await page.emulateMedia({ media: 'print' });
  fail(file, 'paper', await page.evaluate(sideways));
  fail(file, 'paper', await page.evaluate(misplacedLabels));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  fs.writeFileSync(path.join(directory, `${name}-${language}.pdf`), pdf);
  if (pdf.length < 10000) fail(file, 'paper', [`the PDF has ${pdf.length} bytes`]);
  fail(file, 'paper', heard);
  await close();
}

async function main() {
  const names = fs.readdirSync(directory).filter((file) => file.endsWith('.html')).sort()
      .map((file) => file.match(/^(.*)-(en|ja)\.html$/)).filter(Boolean);
  if (names.length === 0) throw new Error(`no pages in ${directory}`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'],
  });
  try {
    for (const [, name, language] of names) {
      const start = Date.now();
      const before = failures;
      const compared = await read(browser, name, language);
      for (const size of [wide, narrow]) {
        for (const scheme of ['light', 'dark']) await look(browser, name, language, size, scheme);
      }
      await print(browser, name, language);
      console.log(`${name}-${language}: ${compared} figures compared, ${failures - before} ` +
                  `failures, ${((Date.now() - start) / 1000).toFixed(1)} s`);
    }
  } finally {
    await browser.close();
  }
  if (failures !== 0) {
    console.log(`FAILED: ${failures} failures on ${names.length} pages`);
    process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
