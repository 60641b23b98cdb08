// The scoring grid: saves each cell as one leaves it, moves and pastes as in Excel, keeps what could not be sent.
// Without this script the plain form of one department does the same job.
import { acceptAll, acceptOne } from './grid-accept.js';
import { isUndoable, onPaste, onSubmit, undoLast } from './grid-block.js';
import { atEdge, column, grow, inputs, isForm, mark, neighbour, root, shownOf } from './grid-cells.js';
import { restore, restoreDrafts, saveOne, sendDrafts } from './grid-saving.js';

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
  setInterval(sendDrafts, 5000);
  window.addEventListener('beforeunload', (event) => {
    if (inputs.some((input) => input.dataset.state === 'saving')) event.preventDefault();
  });
  window.addEventListener('hashchange', focusNamed);
  restoreDrafts();
  focusNamed();
}

// A link to a cell, as in the list of what is missing, leads into it.
function focusNamed() {
  inputs.find((input) => input.id && input.id === location.hash.slice(1))?.focus();
}

function prepare(input) {
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => {
    // A dialog that opens takes the focus away; what it asks about is not asked again by that.
    if (input.dataset.state === 'typing' || !document.querySelector('dialog.grid-panel')) saveOne(input);
  });
  input.addEventListener('input', () => mark(input, 'typing'));
}

function prepareWords(words) {
  const input = words.closest('tr').querySelector('.cell-input');
  words.dataset.stored = words.value;
  grow(words);
  words.addEventListener('input', () => grow(words));
  words.addEventListener('blur', () => {
    if (words.value !== words.dataset.stored || input.dataset.state === 'reasonNeeded') saveOne(input);
  });
}

// Moving about: Enter and arrows as in Excel, Escape gives the old value back, Ctrl+Z undoes the last save or paste.
function onKey(event) {
  const input = event.target;
  if (!input.classList?.contains('cell-input')) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    if (isUndoable(input)) {
      event.preventDefault();
      undoLast();
    } else if (input.value !== shownOf(input)) {
      event.preventDefault();
      restore(input);
      input.select();
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
