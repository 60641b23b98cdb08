// The cells of the one grid on the page: what they are called, what they hold, where they lie and how they look.
export const root = document.querySelector('[data-grid]');
export const column = Number(root?.dataset.column || 0);
export const inputs = root ? [...root.querySelectorAll('.cell-input')] : [];
// One department's sheet is a form that works without script too; the matrix is not.
export const isForm = root instanceof HTMLFormElement;

export function parts(input) {
  const [, sheet, criterion] = input.name.split('|');
  return { sheet, criterion, key: `${sheet}|${criterion}` };
}

export function shownOf(input) {
  return input.name.split('|').slice(4).join('|');
}

// The field for the explanation or the reason beside a cell; the matrix has none.
export function wordsOf(input, kind) {
  return isForm ? input.closest('tr').querySelector(`[data-words="${kind}"]`) : null;
}

export function grow(words) {
  words.style.height = 'auto';
  words.style.height = `${words.scrollHeight + words.offsetHeight - words.clientHeight}px`;
}

export function write(words, text) {
  words.value = text;
  grow(words);
}

// How a cell is called in sentences: its code, in the matrix with its member.
export function nameOf(input) {
  const member = isForm ? null : document.getElementById(input.getAttribute('aria-labelledby').split(' ')[0]);
  return member ? `${input.dataset.cell} ${member.querySelector('a').textContent.trim()}` : input.dataset.cell;
}

export const inputOf = (key) => inputs.find((input) => parts(input).key === key);

// What is written beside a cell and not stored yet, or null.
export function changedWords(input, kind) {
  const words = wordsOf(input, kind);
  return words && words.value !== words.dataset.stored ? words.value : null;
}

export function message(input, reason) {
  return {
    name: input.name,
    typed: input.value === shownOf(input) ? null : input.value,
    explanation: changedWords(input, 'explanation'),
    reason: reason ?? changedWords(input, 'reason'),
  };
}

export function isChanged(cell) {
  return cell.typed !== null || cell.explanation !== null || cell.reason !== null;
}

export function mark(input, state, note) {
  input.dataset.state = state;
  const isWrong = ['unreadable', 'reasonNeeded', 'conflict', 'refused'].includes(state);
  input.setAttribute('aria-invalid', isWrong ? 'true' : 'false');
  const place = input.closest('td').querySelector('[data-note]');
  if (!place || note === undefined) return;
  place.dataset.usual ??= place.textContent;
  place.textContent = note || place.dataset.usual;
  place.classList.toggle('note-wrong', isWrong);
}

export function atEdge(input, edge) {
  const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  return all || (edge === 'end' ? input.selectionEnd === input.value.length : input.selectionStart === 0 && input.selectionEnd === 0);
}

function place(input) {
  const cell = input.closest('td');
  return { row: cell.parentElement, index: cell.cellIndex };
}

export function neighbour(input, [down, right]) {
  const { row, index } = place(input);
  if (right) {
    const line = [...row.querySelectorAll('.cell-input')];
    return line[line.indexOf(input) + right];
  }
  for (let next = sibling(row, down); next; next = sibling(next, down)) {
    const found = next.cells[index]?.querySelector('.cell-input');
    if (found) return found;
  }
  return null;
}

function sibling(row, down) {
  return down > 0 ? row.nextElementSibling : row.previousElementSibling;
}
