// What the grid asks: why a proposed score is changed, and which of two people's values is kept.
import { isForm, mark, message, restore, wordsOf } from './grid-cells.js';
import { openPanel } from './grid-panel.js';
import { save, saveOne } from './grid-saving.js';
import { announce } from './grid-status.js';

export function askReason(input, note) {
  const words = isForm ? wordsOf(input, 'reason') : null;
  if (words) {
    words.focus();
    announce(note);
    return;
  }
  openPanel(input, {
    title: `Mục ${input.dataset.cell}: lý do sửa điểm`,
    text: `${note} Điểm đề nghị: ${input.dataset.proposed || 'chưa có'}.`,
    field: 'Lý do',
    actions: [
      { title: 'Lưu kèm lý do', main: true, run: (reason) => (reason.trim() ? saveOne(input, reason) : 'Hãy ghi lý do.') },
      { title: 'Bỏ, lấy lại số cũ', run: () => restore(input) },
    ],
  });
}

export function askReasonForAll(waiting) {
  openPanel(waiting[0], {
    title: `${waiting.length} ô khác điểm đề nghị`,
    text: 'Ghi một lý do chung cho các ô này, hoặc đóng lại để ghi lý do từng ô.',
    field: 'Lý do chung',
    actions: [{ title: 'Lưu tất cả', main: true, run: (reason) => (reason.trim() ? save(waiting.map((input) => [input, message(input, reason)])) : 'Hãy ghi lý do.') }],
  });
}

export function askConflict(input, cell, answer) {
  const mine = cell.typed ?? input.value;
  openPanel(input, {
    title: `Mục ${input.dataset.cell}: hai người cùng sửa`,
    text: `${answer.savedBy} đã lưu “${answer.shown || 'trống'}”. Bạn nhập “${mine || 'trống'}”.`,
    actions: [
      {
        title: `Lấy số của tôi (${mine || 'trống'})`,
        main: true,
        run: () => {
          input.name = answer.name;
          input.value = mine;
          return save([[input, { ...cell, name: answer.name, typed: mine }]]);
        },
      },
      {
        title: `Giữ số đang lưu (${answer.shown || 'trống'})`,
        run: () => {
          input.name = answer.name;
          input.value = answer.shown;
          mark(input, '', '');
        },
      },
    ],
  });
}
