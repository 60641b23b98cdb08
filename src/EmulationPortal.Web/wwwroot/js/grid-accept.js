// Takes over proposed scores: of one criterion, or of all that are not scored yet.
import { undoLast } from './grid-block.js';
import { inputs, parts, root } from './grid-cells.js';
import { apply, stored, undo } from './grid-saving.js';
import { acceptProposed } from './grid-server.js';
import { showBanner } from './grid-status.js';
import { dueTotals } from './grid-totals.js';

export async function acceptAll(event, form) {
  event.preventDefault();
  const sheet = form.action.split('/').at(-2).replaceAll('-', '');
  await accept(form.action, null, (name) => inputs.find((input) => parts(input).sheet === sheet && parts(input).criterion === name.criterion));
}

export async function acceptOne(button) {
  const input = button.closest('td').querySelector('.cell-input');
  await accept(`/cham-diem/${root.dataset.sheet}/chap-nhan`, button.dataset.accept, () => input);
}

async function accept(url, criterion, find) {
  let answers;
  try {
    answers = await acceptProposed(url, criterion);
  } catch {
    showBanner('Chưa nhận được điểm đề nghị vì mất kết nối. Hãy thử lại.');
    return;
  }
  const saved = [];
  for (const answer of answers) {
    const [, sheet, criterionKey] = answer.sent.split('|');
    const input = find({ sheet, criterion: criterionKey });
    if (!input) continue;
    const before = stored(input);
    apply(input, { typed: null, explanation: null, reason: null }, answer);
    if (answer.result === 'saved') saved.push(before);
  }
  if (saved.length > 0) {
    undo.push(saved);
    dueTotals(parts(saved[0].input).sheet);
  }
  showBanner(`Đã nhận ${saved.length} điểm đề nghị.`, 0, saved.length > 0 ? { title: 'Hoàn tác', run: undoLast } : null);
}
