// Which value of a pasted block belongs to which cell. Blocks from the portal's own workbooks carry lines for groups, and codes.
import { column, isForm, neighbour, root } from './grid-cells.js';

const ownColumn = 1;
const isBlank = (line) => line.every((text) => text === '');
const folded = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const number = (text) => (/^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null);

// The cells with what is typed into them, in the block's order, and how many values found no place.
export function placesOf(block, start) {
  const rows = [...root.querySelectorAll('tbody tr')];
  const byCode = alignedByCode(block, start, rows);
  const lines = byCode ?? alignedByPlace(block, start, rows);
  const cells = [];
  let left = 0;
  for (const { values, input } of lines) {
    if (!input) {
      left += values.filter((value) => value !== '').length;
      continue;
    }
    if (isForm) {
      // A bare number is another column of scores, no explanation.
      const hasWords = column === ownColumn && values.length > 1 && number(values[1]) === null;
      cells.push({ input, typed: values[0], words: hasWords ? values[1] : '' });
      left += values.slice(hasWords ? 2 : 1).filter((value) => value !== '').length;
      continue;
    }
    let target = input;
    for (const value of values) {
      if (target) cells.push({ input: target, typed: value });
      else if (value !== '') left += 1;
      target = target && neighbour(target, [0, 1]);
    }
  }
  return { cells, left };
}

const codeOf = (row) => folded(row.querySelector('.col-code, .code')?.textContent ?? '').replace(/\.$/, '');
const isGroup = (row) => row.classList.contains('group');

function inputIn(row, start) {
  return row.cells[start.closest('td').cellIndex]?.querySelector('.cell-input') ?? null;
}

// A column that holds nothing but codes of this sheet says where each line goes, whatever stands between them.
function alignedByCode(block, start, rows) {
  const known = new Map(rows.map((row) => [codeOf(row), row]));
  const leaves = (at) => block.filter((line) => known.has(codeIn(line, at)) && !isGroup(known.get(codeIn(line, at)))).length;
  const width = Math.max(...block.map((line) => line.length));
  for (let at = 0; at < width - 1; at += 1) {
    const named = block.filter((line) => known.has(codeIn(line, at)));
    const strange = block.filter((line) => !known.has(codeIn(line, at)) && /\d/.test(codeIn(line, at)));
    const order = named.map((line) => rows.indexOf(known.get(codeIn(line, at))));
    if (leaves(at) === 0 || order.length < 2 || strange.length > 0 || order.some((row, index) => index > 0 && row <= order[index - 1])) continue;
    const lines = named.map((line) => ({ row: known.get(codeIn(line, at)), values: line.slice(at + 1) })).filter(({ row }) => !isGroup(row));
    return withoutHeadings(lines).map(({ row, values }) => ({ values, input: inputIn(row, start) }));
  }
  return null;
}

function codeIn(line, at) {
  return folded(line[at] ?? '').replace(/\.$/, '');
}

// The workbook repeats a criterion's text and maximum between its code and its points.
function withoutHeadings(lines) {
  const everywhere = (is) => lines.every(({ row, values }) => values.length > 1 && is(row, values[0]));
  let rest = lines;
  if (everywhere((row, value) => value.length > 3 && folded(row.querySelector('.col-text').textContent).includes(folded(value)))) {
    const maximum = (row) => number(row.dataset.max) ?? 0;
    rest = rest.map(({ row, values }) => ({ row, values: values.slice(1) }));
    if (rest.every(({ row, values }) => values.length > 1 && (number(values[0]) ?? 0) === maximum(row))) {
      rest = rest.map(({ row, values }) => ({ row, values: values.slice(1) }));
    }
  }
  return rest;
}

// Otherwise lines go down from the cell pasted into: over the criteria only, or over headings too where the block has lines for them.
function alignedByPlace(block, start, rows) {
  const from = rows.indexOf(start.closest('tr'));
  const below = rows.slice(from);
  const leaves = below.filter((row) => inputIn(row, start));
  const above = rows[from - 1];
  const withHeadings = [below, above && isGroup(above) ? [above, ...below] : null].find((lines) => lines && fits(block, lines, leaves, start));
  return block.map((values, index) => ({ values, row: (withHeadings ?? leaves)[index] }))
    .filter(({ row }) => !row || inputIn(row, start))
    .map(({ values, row }) => ({ values, input: row ? inputIn(row, start) : null }));
}

// Whether the lines of the block that would fall on headings look like headings: as many lines as rows, or blank, words, or the sum of what follows.
function fits(block, lines, leaves, start) {
  const headings = lines.map((row, index) => index).filter((index) => index < block.length && !inputIn(lines[index], start));
  if (headings.length === 0 || (block.length === leaves.length && lines[0] === leaves[0])) return false;
  if (block.length === lines.length && lines[0] === leaves[0]) return true;
  return headings.every((index, order) => (isBlank(block[index]) && index > 0) || isHeading(block[index]) || isSum(block, index, headings[order + 1] ?? block.length));
}

function isHeading(line) {
  return line[0].length > 8 && /\p{L}{2}/u.test(line[0]);
}

function isSum(block, index, end) {
  const sum = number(block[index][0]);
  const parts = block.slice(index + 1, end).map((line) => number(line[0]) ?? 0);
  return sum !== null && parts.length > 0 && Math.abs(parts.reduce((total, part) => total + part, 0) - sum) < 0.005;
}
