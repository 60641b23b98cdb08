// What the grid asks: why a proposed score is changed, and which of two people's values is kept.
import { changedWords, message, wordsOf } from './grid-cells.js';
import { openPanel } from './grid-panel.js';
import { adopt, restore, save, saveOne } from './grid-saving.js';
import { announce } from './grid-status.js';

export function askReason(input, note) {
  const words = wordsOf(input, 'reason');
  if (words) {
    words.focus();
    announce(note);
    return;
  }
  openPanel(input, {
    title: `Mục ${input.dataset.cell}: lý do sửa điểm`,
    text: [`${note} Điểm đề nghị: ${input.dataset.proposed || 'chưa có'}.`],
    field: 'Lý do',
    actions: [
      { title: 'Lưu kèm lý do', main: true, run: (reason) => (reason.trim() ? saveOne(input, reason) : 'Hãy ghi lý do.') },
      { title: 'Bỏ, lấy lại số cũ', run: () => restore(input) },
    ],
  });
}

// The step of undo that these cells belong to is put down already.
export function askReasonForAll(waiting) {
  openPanel(waiting[0], {
    title: `${waiting.length} ô khác điểm đề nghị`,
    text: ['Ghi một lý do chung cho các ô này, hoặc đóng lại để ghi lý do từng ô.'],
    field: 'Lý do chung',
    actions: [{ title: 'Lưu tất cả', main: true, run: (reason) => (reason.trim() ? save(waiting.map((input) => [input, message(input, reason)]), true) : 'Hãy ghi lý do.') }],
  });
}

// Two people on one cell: what differs is shown, number and words; only what was typed here is put over the other's.
export function askConflict(input, cell, answer) {
  const mine = {
    typed: cell.typed,
    explanation: changedWords(input, 'explanation') ?? cell.explanation,
    reason: changedWords(input, 'reason') ?? cell.reason,
  };
  const hasNumber = mine.typed !== null;
  const text = [hasNumber
    ? `${answer.savedBy} đã lưu “${answer.shown || 'trống'}”. Bạn nhập “${mine.typed || 'trống'}”.`
    : `${answer.savedBy} đã lưu mục này, điểm “${answer.shown || 'trống'}”.`];
  for (const [kind, name] of [['explanation', 'Giải trình'], ['reason', 'Lý do']]) {
    if (mine[kind] !== null && mine[kind] !== answer[kind]) text.push(`${name} đang lưu: “${answer[kind] || 'trống'}”. ${name} của bạn: “${mine[kind] || 'trống'}”.`);
  }
  openPanel(input, {
    title: `Mục ${input.dataset.cell}: hai người cùng sửa`,
    text,
    actions: [
      {
        title: hasNumber ? `Lấy số của tôi (${mine.typed || 'trống'})` : 'Lấy lời của tôi',
        main: true,
        run: () => {
          input.name = answer.name;
          input.value = mine.typed ?? answer.shown;
          return save([[input, { ...mine, name: answer.name }]]);
        },
      },
      { title: hasNumber ? `Giữ số đang lưu (${answer.shown || 'trống'})` : 'Giữ lời đang lưu', run: () => adopt(input, answer) },
    ],
  });
}
