// Sends cells one request after the other, and keeps in the browser what could not be sent.
import { Drafts } from './grid-drafts.js';
import { askConflict, askReason } from './grid-asking.js';
import { column, inputs, isChanged, isForm, mark, message, parts, root, shownOf, wordsOf } from './grid-cells.js';
import { sendCells } from './grid-server.js';
import { announce, showBanner } from './grid-status.js';
import { dueTotals } from './grid-totals.js';

// What the last saves and pastes replaced, newest last.
export const undo = [];
export const drafts = root ? new Drafts(root.dataset.user, column) : null;
let turn = Promise.resolve();

// What a cell holds is read when its turn comes, so that one typed again meanwhile is neither sent twice nor under an old name.
export async function saveOne(input, reason = null) {
  if (!isChanged(message(input, reason)) && input.dataset.state !== 'saving') {
    if (input.dataset.state === 'typing') mark(input, '');
    return;
  }
  await inTurn(() => {
    const cell = message(input, reason);
    return isChanged(cell) ? send([[input, cell]]) : [];
  });
}

// One request after the other: the answer to the first names the version that the second must carry.
function inTurn(work) {
  const mine = turn.then(work, work);
  turn = mine;
  return mine;
}

export function save(batch, isUndo = false) {
  for (const [input, cell] of batch) {
    mark(input, 'saving');
    cell.isCurrent = cell.name === input.name;
  }
  return inTurn(() => {
    for (const [input, cell] of batch) if (cell.isCurrent) cell.name = input.name;
    return send(batch, isUndo);
  });
}

// Sends cells and applies what became of each; a lost connection keeps them in the browser.
async function send(batch, isUndo = false) {
  if (batch.length === 0) return [];
  for (const [input] of batch) mark(input, 'saving');
  const before = batch.map(([input]) => ({ input, shown: shownOf(input), sent: input.value }));
  let answers;
  try {
    answers = await sendCells(column, batch.map(([, { name, typed, explanation, reason }]) => ({ name, typed, explanation, reason })));
  } catch (error) {
    return keep(batch, error);
  }
  const bySent = new Map(answers.map((answer) => [answer.sent, answer]));
  const saved = [];
  batch.forEach(([input, cell], index) => {
    const answer = bySent.get(cell.name);
    if (!answer) {
      mark(input, 'refused', 'Không lưu được ô này. Hãy tải lại trang.');
      return;
    }
    drafts.remove(parts(input).key);
    apply(input, cell, answer, before[index].sent);
    if (answer.result === 'saved') saved.push(before[index]);
  });
  if (saved.length > 0 && !isUndo) undo.push(saved);
  for (const sheet of new Set(saved.map(({ input }) => parts(input).sheet))) dueTotals(sheet);
  return answers;
}

function keep(batch, error) {
  for (const [input, cell] of batch) {
    drafts.put(parts(input).key, cell);
    mark(input, 'kept', 'Chưa gửi được; đang giữ trên máy này.');
  }
  showBanner(error.isSignedOut
    ? 'Phiên đăng nhập đã hết. Hãy đăng nhập lại ở một thẻ khác; các ô đã gõ vẫn được giữ và sẽ tự gửi.'
    : `Mất kết nối: ${drafts.count()} ô đang giữ trên máy, sẽ tự gửi khi có mạng.`);
  return [];
}

export function apply(input, cell, answer, sent = input.value) {
  const note = answer.sentence;
  const isTypedAgain = input.value !== sent;
  switch (answer.result) {
    case 'saved':
    case 'unchanged':
      input.name = answer.name;
      if (!isTypedAgain) input.value = answer.shown;
      storeWords(input, cell, answer);
      mark(input, isTypedAgain ? 'typing' : answer.result === 'saved' ? 'saved' : '', note);
      if (answer.result === 'saved') announce(`Đã lưu mục ${input.dataset.cell}: ${note}`);
      break;
    case 'reasonNeeded':
      mark(input, 'reasonNeeded', note);
      askReason(input, note);
      break;
    case 'conflict':
      mark(input, 'conflict', note);
      askConflict(input, cell, answer);
      break;
    default:
      mark(input, answer.result, note);
      announce(`Mục ${input.dataset.cell}: ${note}`);
  }
}

// Words that were written on while their cell was on its way stay, and are sent when one leaves them.
function storeWords(input, cell, answer) {
  for (const [kind, value] of [['explanation', answer.explanation], ['reason', answer.reason]]) {
    const words = isForm ? wordsOf(input, kind) : null;
    if (!words) continue;
    if (words !== document.activeElement && words.value === (cell[kind] ?? words.dataset.stored)) words.value = value;
    words.dataset.stored = value;
  }
  if (answer.reason) input.title = answer.reason;
  input.closest('td').classList.toggle('has-reason', Boolean(answer.reason));
}

export async function sendDrafts() {
  const kept = drafts.all();
  const batch = [];
  for (const [key, cell] of kept) {
    const input = inputs.find((candidate) => parts(candidate).key === key);
    if (input && input.dataset.state === 'kept') batch.push([input, cell]);
  }
  if (batch.length === 0) return;
  await save(batch);
  if (drafts.count() === 0) showBanner(`Đã có kết nối: gửi xong ${batch.length} ô.`, 6000);
}

export function restoreDrafts() {
  for (const [key, cell] of drafts.all()) {
    const input = inputs.find((candidate) => parts(candidate).key === key);
    if (!input) continue;
    if (cell.typed !== null) input.value = cell.typed;
    mark(input, 'kept', 'Đang giữ trên máy này, chưa gửi.');
  }
  if (drafts.count() > 0) sendDrafts();
}
