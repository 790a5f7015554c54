// SPDX-License-Identifier: MIT
// What must hold of a page at any width. Each function runs inside the page, is whole in itself and
// gives a list of sentences, none where all is well.
'use strict';

/// The page itself never scrolls sideways, and hides nothing at its side.
function sideways() {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    wrong.push(`the page is ${root.scrollWidth} px wide, the window ${root.clientWidth} px`);
  }
  for (const element of [root, document.body]) {
    const overflow = getComputedStyle(element).overflowX;
    if (overflow !== 'visible') wrong.push(`<${element.localName}> has overflow-x: ${overflow}`);
  }
  for (const cell of document.querySelectorAll('th, td')) {
    if (cell.scrollWidth > cell.clientWidth + 1) {
      const id = cell.closest('.table').getAttribute('aria-labelledby');
      wrong.push(`text leaves its cell in #${id}: ${cell.textContent.slice(0, 40)}`);
    }
  }
  return wrong;
}

/// The labels of a chart lie within it, and none upon another.
function misplacedLabels() {
  const tolerance = 1;  // px
  const wrong = [];
  let labels = 0;
  for (const chart of document.querySelectorAll('svg')) {
    const frame = chart.getBoundingClientRect();
    if (frame.width === 0) continue;
    const name = '#' + (chart.getAttribute('aria-labelledby') || '?').split(' ')[0];
    const texts = [...chart.querySelectorAll('text')].filter((t) => t.textContent.trim() !== '');
    labels += texts.length;
    const boxes = texts.map((t) => t.getBoundingClientRect());
    const shown = (i) => `"${texts[i].textContent.slice(0, 40)}"`;
    boxes.forEach((a, i) => {
      if (a.left < frame.left - tolerance || a.right > frame.right + tolerance ||
          a.top < frame.top - tolerance || a.bottom > frame.bottom + tolerance) {
        wrong.push(`the label ${shown(i)} leaves the chart ${name}`);
      }
      for (let k = 0; k < i; ++k) {
        const b = boxes[k];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > tolerance && down > tolerance) {
          wrong.push(`the labels ${shown(k)} and ${shown(i)} overlap by ${across.toFixed(1)} x ` +
                     `${down.toFixed(1)} px in the chart ${name}`);
        }
      }
    });
  }
  if (labels === 0) wrong.push('no chart has a label');
  return wrong;
}

/// The labels of a chart stand out from what is drawn under them by 4.5 to 1 (WCAG 2.2, 1.4.3);
/// axe-core does not look at charts.
function faintLabels() {
  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const over = (upper, opacity, lower) =>
      upper.map((u, i) => u * opacity + lower[i] * (1 - opacity));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => {
      const c = part / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = parts(getComputedStyle(document.body).backgroundColor).slice(0, 3);
  const wrong = [];
  for (const chart of document.querySelectorAll('svg')) {
    if (chart.getBoundingClientRect().width === 0) continue;
    const shapes = [...chart.querySelectorAll('rect, path, circle, polygon')].filter(
        (s) => !s.closest('defs') && getComputedStyle(s).fill.startsWith('rgb'));
    for (const label of chart.querySelectorAll('text')) {
      const box = label.getBoundingClientRect();
      if (box.width === 0) continue;
      let ground = page;
      for (const shape of shapes) {
        if (!(shape.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
        const at = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2)
                       .matrixTransform(shape.getScreenCTM().inverse());
        if (!shape.isPointInFill(at)) continue;
        const style = getComputedStyle(shape);
        const [r, g, b, alpha = 1] = parts(style.fill);
        ground = over([r, g, b], alpha * style.fillOpacity * style.opacity, ground);
      }
      const style = getComputedStyle(label);
      const [r, g, b, alpha = 1] = parts(style.fill);
      const ink = over([r, g, b], alpha * style.fillOpacity * style.opacity, ground);
      const [dark, light] = [luminance(ink), luminance(ground)].sort((a, c) => a - c);
      const contrast = (light + 0.05) / (dark + 0.05);
      if (contrast < 4.5) {
        const name = '#' + (chart.getAttribute('aria-labelledby') || '?').split(' ')[0];
        wrong.push(`the label "${label.textContent.slice(0, 40)}" of the chart ${name} stands ` +
                   `out by ${contrast.toFixed(2)} to 1 only`);
      }
    }
  }
  return wrong;
}

/// One h1, and no level of headings left out.
function headings() {
  const wrong = [];
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  if (document.querySelectorAll('h1').length !== 1) wrong.push('there is not one h1');
  let level = 0;
  for (const heading of all) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) {
      wrong.push(`<${heading.localName}> "${heading.textContent}" follows level ${level}`);
    }
    if (heading.textContent.trim() === '') wrong.push(`an empty <${heading.localName}>`);
    level = next;
  }
  return wrong;
}

/// Nothing that runs, loads or leads away: whatever a record holds is text.
function active() {
  const wrong = [];
  const forbidden =
      'script, iframe, object, embed, img, image, video, audio, form, input, button, base, use, ' +
      'foreignObject, animate, set, body style, body link, body meta';
  for (const element of document.querySelectorAll(forbidden)) {
    wrong.push(`there is a <${element.localName}>: ${element.outerHTML.slice(0, 80)}`);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const leads = /(^|:)(href|src|action)$/.test(name) && !/^(#|data:,$)/.test(value);
      if (leads || name.startsWith('on') || /url\(\s*['"]?(?!#)/.test(value)) {
        wrong.push(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
      }
    }
  }
  return wrong;
}

module.exports = { sideways, misplacedLabels, faintLabels, headings, active };
