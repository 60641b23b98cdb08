// Totals of groups and of the column, asked for a moment after the last save.
import { column, isForm, root } from './grid-cells.js';
import { fetchTotals } from './grid-server.js';

const totalsDue = new Map();

export function dueTotals(sheet) {
  clearTimeout(totalsDue.get(sheet));
  totalsDue.set(sheet, setTimeout(() => refreshTotals(sheet), 250));
}

async function refreshTotals(sheet) {
  const sums = await fetchTotals(sheet, column).catch(() => null);
  if (!sums) return;
  const isMatrix = !isForm;
  const one = (name) => root.querySelector(isMatrix ? `[data-${name}-sheet="${sheet}"]` : `[data-${name}="${column}"]`);
  one('total').textContent = sums.total;
  if (root.querySelector('[data-total-bar]')) root.querySelector('[data-total-bar]').textContent = sums.total;
  one('total-note').textContent = sums.note;
  for (const [id, sum] of Object.entries(sums.groups)) {
    const cell = root.querySelector(isMatrix ? `[data-sum="${id}"][data-sum-sheet="${sheet}"]` : `[data-sum="${id}"][data-sum-column="${column}"]`);
    if (cell) cell.textContent = sum;
  }
}
