// Several cells at once: a pasted block, the whole form, and undoing them.
import { askReasonForAll } from './grid-asking.js';
import { inputs, isChanged, message, neighbour, root } from './grid-cells.js';
import { blockFrom } from './grid-paste.js';
import { save, undo } from './grid-saving.js';
import { showBanner } from './grid-status.js';

export async function undoLast() {
  const last = undo.pop();
  const batch = last.map(({ input, shown }) => {
    input.value = shown;
    return [input, { name: input.name, typed: shown, explanation: null, reason: null }];
  });
  await save(batch, true);
  showBanner(`Đã hoàn tác ${batch.length} ô.`, 4000);
}

// A block from Excel: rows go down over the lines that can be filled, columns go right over the members.
export async function onPaste(event) {
  const input = event.target;
  if (!input.classList?.contains('cell-input')) return;
  const block = blockFrom(event.clipboardData.getData('text/plain'));
  if (block.length === 1 && block[0].length === 1) return;
  event.preventDefault();
  const batch = [];
  let line = input;
  for (const values of block) {
    let target = line;
    for (const value of values) {
      if (!target) break;
      target.value = value;
      batch.push([target, { name: target.name, typed: value, explanation: null, reason: null }]);
      target = neighbour(target, [0, 1]);
    }
    line = line && neighbour(line, [1, 0]);
    if (!line) break;
  }
  await sendBatch(batch, `Đã dán ${batch.length} ô`, block.length * block[0].length - batch.length);
}

async function sendBatch(batch, what, left = 0) {
  await save(batch);
  const states = batch.map(([input]) => input.dataset.state);
  const count = (state) => states.filter((candidate) => candidate === state).length;
  const wrong = count('unreadable') + count('refused') + count('conflict');
  const waiting = batch.filter(([input]) => input.dataset.state === 'reasonNeeded').map(([input]) => input);
  const sentences = [`${what}: ${count('saved')} ô đã lưu`];
  if (wrong > 0) sentences.push(`${wrong} ô chưa đọc được, xem ô đánh dấu`);
  if (waiting.length > 0) sentences.push(`${waiting.length} ô cần lý do`);
  if (left > 0) sentences.push(`${left} giá trị nằm ngoài bảng, bỏ qua`);
  const read = batch.slice(0, 12).map(([input, cell]) => `${cell.typed} → ${input.dataset.state === 'unreadable' ? 'không đọc được' : input.value || 'trống'}`);
  showBanner(`${sentences.join('; ')}. Đã đọc: ${read.join(', ')}${batch.length > 12 ? ', …' : ''}`, 0, undo.length > 0 && count('saved') > 0 ? { title: 'Hoàn tác', run: undoLast } : null);
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
