// The grid of a registration: moves about as in Excel, takes a block pasted into any cell to the preview, and shows eligibility and
// quotas while one chooses titles. Without this script the same form saves and judges with its buttons.
import { atEdge, neighbour } from './grid-cells.js';
import { blockFrom } from './grid-paste.js';

const form = document.querySelector('form[data-registration]');
let waiting = 0;
let asked = 0;

if (form) start();

function start() {
  form.addEventListener('keydown', onKey);
  form.addEventListener('paste', onPaste);
  form.addEventListener('change', (event) => {
    if (event.target.matches('[data-kind]')) {
      clearTimeout(waiting);
      waiting = setTimeout(check, 250);
    }
  });
  form.addEventListener('input', (event) => {
    if (event.target.matches('[name$=".Reason"]')) noteReason(event.target.closest('tr'));
  });
}

// Enter goes down as in Excel, and in the search field it searches; the arrows go up and down where they do not choose in a list.
function onKey(event) {
  const input = event.target;
  if (event.key === 'Enter' && input.matches('[data-search]')) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('button[value="tim"]'));
    return;
  }
  if (!input.classList?.contains('cell-input')) return;
  const isList = input instanceof HTMLSelectElement;
  const step = { Enter: event.shiftKey ? [-1, 0] : [1, 0], ...(isList ? {} : { ArrowDown: [1, 0], ArrowUp: [-1, 0] }) }[event.key]
    ?? (!isList && event.key === 'ArrowRight' && atEdge(input, 'end') ? [0, 1] : !isList && event.key === 'ArrowLeft' && atEdge(input, 'start') ? [0, -1] : null);
  if (!step) return;
  event.preventDefault();
  const next = neighbour(input, step);
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

// Several cells go to the preview, which shows how each row is read; the server saves what is typed before.
function onPaste(event) {
  if (event.target.name === 'Pasted') return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const block = blockFrom(text);
  if (block.length === 1 && block[0].length === 1) return;
  event.preventDefault();
  form.elements.Pasted.value = text;
  form.requestSubmit(form.querySelector('button[value="dan"]'));
}

async function check() {
  const turn = ++asked;
  const status = form.querySelector('[data-status]');
  status.textContent = 'Đang tính điều kiện, chỉ tiêu…';
  try {
    const answer = await fetch(form.dataset.check, { method: 'POST', body: new FormData(form) });
    if (!answer.ok) throw new Error(String(answer.status));
    const judged = await answer.json();
    if (turn !== asked) return;
    for (const line of judged.lines) showLine(line);
    for (const meter of judged.meters) showMeter(meter);
    status.textContent = 'Đã tính lại theo danh hiệu đang chọn; chưa lưu.';
  } catch {
    if (turn === asked) status.textContent = 'Chưa tính lại được điều kiện. Bấm “Lưu danh sách” để tính.';
  }
}

function showLine(line) {
  const row = form.querySelector(`tr[data-line="${line.id}"]`);
  if (!row) return;
  const state = row.querySelector('[data-state]');
  state.className = `state ${line.css}`;
  state.querySelector('.ti').className = `ti ${line.icon}`;
  state.querySelector('[data-state-name]').textContent = line.name;
  row.querySelector('[data-sentence]').textContent = line.sentence;
  row.querySelector('[data-effect]').textContent = line.effect;
  row.dataset.needsReason = line.needsReason;
  noteReason(row);
}

function noteReason(row) {
  if (row.dataset.needsReason === undefined) return;
  const lacks = row.dataset.needsReason === 'true' && row.querySelector('[name$=".Reason"]').value.trim() === '';
  row.querySelector('[data-needs]').textContent = lacks ? 'Cần ghi lý do trước khi trình ký.' : '';
}

function showMeter(meter) {
  const place = document.querySelector(`[data-meter="${meter.code}"]`);
  if (!place) return;
  const standing = place.querySelector('[data-meter-standing]');
  standing.className = `state ${meter.css}`;
  standing.querySelector('.ti').className = `ti ${meter.isOver ? 'ti-alert-triangle' : 'ti-gauge'}`;
  standing.querySelector('span').textContent = meter.standing;
  const how = place.querySelector('[data-meter-arithmetic]');
  if (how) how.textContent = meter.arithmetic;
  const effect = place.querySelector('[data-meter-effect]');
  if (effect) effect.textContent = meter.effect;
}
