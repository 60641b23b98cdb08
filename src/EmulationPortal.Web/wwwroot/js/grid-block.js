// Several cells at once: a pasted block, the whole form, and undoing them.
import { placesOf } from './grid-align.js';
import { askReasonForAll } from './grid-asking.js';
import { inputs, isChanged, isForm, message, nameOf, root, shownOf, wordsOf, write } from './grid-cells.js';
import { blockFrom } from './grid-paste.js';
import { keptSentence, restore, save, settled, stored, undo } from './grid-saving.js';
import { showBanner } from './grid-status.js';

// Whether Ctrl+Z in this cell takes back the last step: not while one is typing in it, nor while it holds what no step has put there.
export function isUndoable(input) {
  if (undo.length === 0 || input.dataset.state === 'typing') return false;
  return input.value === shownOf(input) || undo.at(-1).some((item) => item.input === input);
}

export async function undoLast() {
  const last = undo.pop();
  if (!last) return;
  await settled();
  const batch = last.map(({ input, shown, explanation, reason }) => {
    for (const [kind, text] of [['explanation', explanation], ['reason', reason]]) {
      const words = wordsOf(input, kind);
      if (words && text !== null) write(words, text);
    }
    input.value = shown;
    const cell = message(input);
    // The matrix has no field for the reason: it goes back with its number.
    if (!isForm && reason !== null && reason !== input.dataset.reason) cell.reason = reason;
    if (!isChanged(cell)) restore(input);
    return [input, cell];
  }).filter(([, cell]) => isChanged(cell));
  if (batch.length > 0) await save(batch, true);
  showBanner(`Đã hoàn tác ${last.length} ô.`, 4000);
}

// A block from Excel: rows go down over the criteria, columns go right over the members, or into the explanation of one's own sheet.
export async function onPaste(event) {
  const input = event.target;
  if (!input.classList?.contains('cell-input')) return;
  const block = blockFrom(event.clipboardData.getData('text/plain'));
  if (block.length === 1 && block[0].length === 1) return;
  event.preventDefault();
  const { cells, left } = placesOf(block, input);
  if (cells.length === 0) {
    showBanner('Không dán được: khối không khớp với mục nào của bảng.');
    return;
  }
  undo.push(cells.map(({ input: target }) => stored(target)));
  const batch = cells.map(({ input: target, typed, words }) => {
    target.value = typed;
    if (words) write(wordsOf(target, 'explanation'), words);
    return [target, { name: target.name, typed, explanation: words || null, reason: null }];
  });
  await sendBatch(batch, `Đã dán ${batch.length} ô`, left, true);
}

async function sendBatch(batch, what, left = 0, isRecorded = false) {
  await save(batch, isRecorded);
  const states = batch.map(([input]) => input.dataset.state);
  const count = (state) => states.filter((candidate) => candidate === state).length;
  const wrong = count('unreadable') + count('refused') + count('conflict');
  const waiting = batch.filter(([input]) => input.dataset.state === 'reasonNeeded').map(([input]) => input);
  const sentences = [`${what}: ${count('saved')} ô đã lưu`];
  if (wrong > 0) sentences.push(`${wrong} ô chưa đọc được, xem ô đánh dấu`);
  if (waiting.length > 0) sentences.push(`${waiting.length} ô cần lý do`);
  if (left > 0) sentences.push(`${left} giá trị nằm ngoài bảng, bỏ qua`);
  const read = batch.slice(0, 12).map(([input, cell]) => `${nameOf(input)}: ${cell.typed || 'trống'} → ${input.dataset.state === 'unreadable' ? 'không đọc được' : input.value || 'trống'}`);
  const kept = keptSentence();
  showBanner(
    `${kept}${kept ? ' ' : ''}${sentences.join('; ')}. Đã đọc: ${read.join(', ')}${batch.length > 12 ? ', …' : ''}`,
    0,
    isRecorded ? { title: 'Hoàn tác', run: undoLast } : null,
  );
  if (waiting.length > 0) askReasonForAll(waiting);
}

export function onSubmit(event) {
  event.preventDefault();
  delete root.dataset.sent;
  const batch = inputs.map((input) => [input, message(input, null)]).filter(([, cell]) => isChanged(cell));
  if (batch.length === 0) {
    showBanner('Mọi ô đã được lưu.', 4000);
    return;
  }
  sendBatch(batch, `Đã gửi ${batch.length} ô`);
}
