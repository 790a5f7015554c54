// SPDX-License-Identifier: MIT
// The figures of a page are those of the JSON of the same run, rounded to the digits shown.
'use strict';

/// Runs inside the page: its texts and tables, by section; a section is called after its first
/// chart, the first two as they are.
function readPage() {
  const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  return {
    lead: text(document.querySelector('header p')),
    sections: [...document.querySelectorAll('main > section')].map((section) => ({
      charts: [...section.querySelectorAll('svg title')].map((title) => title.id.split('-')[0]),
      paragraphs: [...section.querySelectorAll(':scope > p')].map(text),
      tables: [...section.querySelectorAll('table')].map(
          (table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map(text))),
    })),
  };
}

/// The numbers of a text, as they are written; thousands are parted by commas.
function numbers(text) {
  return text.replace(/\d{4}年|\d{4}-\d\d-\d\d/g, ' ').match(/-?\d[\d,]*(\.\d+)?/g) || [];
}

/// Is one of the written numbers this one, rounded to as many digits as are written?
function isWritten(value, written) {
  return written.some((number) => {
    const digits = (number.split('.')[1] || '').length;
    return Math.abs(Number(number.replaceAll(',', '')) - value) <= 0.5 * 10 ** -digits + 1e-9;
  });
}

/// Names lose their unseen controls on a page, and runs of spaces are one.
function visible(name) {
  const unseen = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
  return name.replace(unseen, '').replace(/\s+/g, ' ').trim();
}

/// What is wrong, and how many figures were looked at.
function compareFigures(page, review) {
  const wrong = [];
  let compared = 0;
  // Of fewer than ten nothing is told: the cell then has no number at all.
  const expect = (where, text, values, of = 10) => {
    const written = numbers(text || '');
    if (of < 10 && text && written.length === 0) return;
    for (const value of values) {
      if (value === null || value === undefined) continue;
      ++compared;
      if (!isWritten(Number(value), written)) {
        wrong.push(`${where} lacks ${value}: "${(text || '').slice(0, 160)}"`);
      }
    }
  };
  const percent = (share) => (share === null || share === undefined ? null : 100 * share);
  const among = (chart) => page.sections.findIndex((section) => section.charts.includes(chart));
  const section = (chart) => page.sections[among(chart)];

  expect('the lead', page.lead, [review.orders, review.customers]);

  const weakest = (review.gauges || []).find((gauge) => gauge.mechanism === review.weakest);
  if (weakest) {
    expect('the answer', page.sections[0].paragraphs[0],
           [weakest.kept, weakest.of, percent(weakest.value), percent(weakest.target)]);
  }

  if ((review.gauges || []).length !== 0) {
    const gauges = section('gauges_chart');
    if (!gauges) {
      wrong.push('there is no chart of the gauges');
    } else {
      const rows = gauges.tables[0];
      if (rows.length !== review.gauges.length) wrong.push(`${rows.length} rows of gauges`);
      review.gauges.forEach((gauge, i) => {
        const [, counted, share, interval, target] = rows[i] || [];
        const where = `the gauge of ${gauge.mechanism}`;
        expect(where, counted, [gauge.kept, gauge.of]);
        expect(where, share, [percent(gauge.value)], gauge.of);
        expect(where, interval, [percent(gauge.low), percent(gauge.high)], gauge.of);
        expect(where, target, [percent(gauge.target)]);
      });
    }
    const actions = page.sections[among('gauges_chart') + 1];
    const groups = ['customer', 'former', 'prospect'].map((group) =>
        (review.agenda || []).filter((action) => action.group === group)).filter((g) => g.length);
    groups.forEach((group, g) => {
      const rows = (actions && actions.tables[g]) || [];
      if (rows.length === 0) wrong.push(`no rows of the agenda for ${group[0].group}`);
      rows.forEach((row, i) => {
        const action = group[i];
        const where = `row ${i} of the agenda for ${group[0].group}`;
        if (!action || row[0] !== visible(action.who)) {
          wrong.push(`${where} is about "${row[0].slice(0, 60)}"`);
          return;
        }
        ++compared;
        expect(where, row[3], [action.worth]);
        expect(where, row[4], [action.minutes]);
      });
    });
  }

  const grip = section('grip_chart');
  if ((review.grip || []).length !== 0) {
    if (!grip) {
      wrong.push('there is no chart of the grip');
    } else {
      const quarters = review.grip.slice(-12);  // the page has the last three years
      const rows = grip.tables[0];
      if (rows.length !== quarters.length) wrong.push(`${rows.length} rows of grip`);
      quarters.forEach((quarter, i) => {
        const [, risk, kept, rate, interval, revenue] = rows[i] || [];
        const where = `the grip from ${quarter.from}`;
        expect(where, risk, [quarter.of]);
        expect(where, kept, [quarter.kept]);
        expect(where, rate, [percent(quarter.value)], quarter.of);
        expect(where, interval, [percent(quarter.low), percent(quarter.high)], quarter.of);
        expect(where, revenue, [percent(quarter.revenue_value)], quarter.of);
      });
    }
  }

  if (review.opportunity && review.opportunity.count > 0) {
    const missed = section('opportunity_chart');
    if (!missed) {
      wrong.push('there is no chart of the opportunities');
    } else {
      const { count, measured, estimated, by_kind: kinds } = review.opportunity;
      expect('what is being lost', missed.paragraphs[0], [count, measured, estimated]);
      kinds.forEach((kind, i) => {
        const [, chances, sold, perhaps, without] = missed.tables[0][i] || [];
        const where = `opportunities: ${kind.kind}`;
        expect(where, chances, [kind.count]);
        expect(where, sold, [kind.measured]);
        expect(where, perhaps, [kind.estimated]);
        expect(where, without, [kind.without_amount]);
      });
    }
  }
  return { wrong, compared };
}

module.exports = { readPage, compareFigures };
