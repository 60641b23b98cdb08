// The scoring grid: saves each cell as one leaves it, moves and pastes as in Excel, keeps what could not be sent.
// Without this script the plain form of one department does the same job.
import { acceptAll, acceptOne } from './grid-accept.js';
import { onPaste, onSubmit, undoLast } from './grid-block.js';
import { atEdge, column, inputs, isForm, mark, neighbour, restore, root, shownOf } from './grid-cells.js';
import { drafts, restoreDrafts, saveOne, sendDrafts, undo } from './grid-saving.js';

if (root && column && inputs.length > 0) start();

function start() {
  root.querySelector('[data-grid-help]')?.replaceChildren('Mỗi ô được lưu ngay khi rời ô. Dấu phẩy hay dấu chấm đều được; “KG” là không giao. Dán được cả khối từ Excel; Ctrl+Z hoàn tác.');
  for (const input of inputs) prepare(input);
  for (const words of root.querySelectorAll('.cell-words')) prepareWords(words);
  for (const form of document.querySelectorAll('form[data-accept-all]')) form.addEventListener('submit', (event) => acceptAll(event, form));
  for (const button of root.querySelectorAll('[data-accept]')) {
    button.hidden = false;
    button.addEventListener('click', () => acceptOne(button));
  }
  root.addEventListener('keydown', onKey);
  root.addEventListener('paste', onPaste);
  if (isForm) root.addEventListener('submit', onSubmit);
  window.addEventListener('online', sendDrafts);
  setInterval(() => drafts.count() > 0 && sendDrafts(), 5000);
  window.addEventListener('beforeunload', (event) => {
    if (inputs.some((input) => input.dataset.state === 'saving')) event.preventDefault();
  });
  restoreDrafts();
}

function prepare(input) {
  input.addEventListener('focus', () => {
    input.select();
    input.dataset.before = shownOf(input);
  });
  input.addEventListener('blur', () => saveOne(input));
  input.addEventListener('input', () => mark(input, 'typing'));
}

function prepareWords(words) {
  const input = words.closest('tr').querySelector('.cell-input');
  words.dataset.stored = words.value;
  words.addEventListener('input', () => {
    words.style.height = 'auto';
    words.style.height = `${words.scrollHeight}px`;
  });
  words.addEventListener('blur', () => {
    if (words.value !== words.dataset.stored || input.dataset.state === 'reasonNeeded') saveOne(input);
  });
}

// Moving about: Enter and arrows as in Excel, Escape gives the old value back, Ctrl+Z undoes the last save or paste.
function onKey(event) {
  const input = event.target;
  if (!input.classList?.contains('cell-input')) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    if (input.value !== shownOf(input)) {
      event.preventDefault();
      restore(input);
      input.select();
    } else if (undo.length > 0) {
      event.preventDefault();
      undoLast();
    }
    return;
  }
  const step = { Enter: event.shiftKey ? [-1, 0] : [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
    ?? (event.key === 'ArrowRight' && atEdge(input, 'end') ? [0, 1] : event.key === 'ArrowLeft' && atEdge(input, 'start') ? [0, -1] : null);
  if (step) {
    event.preventDefault();
    // At the edge there is nothing to go on to: what was typed is saved all the same.
    const next = neighbour(input, step);
    if (next) next.focus();
    else saveOne(input);
  } else if (event.key === 'Escape') {
    restore(input);
    input.select();
  }
}
