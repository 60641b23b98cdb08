// Sends cells one request after the other, and keeps in the browser what could not be sent.
import { Drafts } from './grid-drafts.js';
import { askConflict, askReason } from './grid-asking.js';
import { changedWords, column, grow, inputOf, inputs, isChanged, mark, message, parts, root, shownOf, wordsOf, write } from './grid-cells.js';
import { sendCells } from './grid-server.js';
import { announce, showBanner } from './grid-status.js';
import { dueTotals } from './grid-totals.js';

// What the last saves and pastes replaced, newest last: steps of { input, shown, explanation, reason }.
export const undo = [];
const drafts = root ? new Drafts(root.dataset.user, column) : null;
const kinds = ['explanation', 'reason'];
let turn = Promise.resolve();
let signedOut = false;

// What a cell holds is read when its turn comes, so that one typed again meanwhile is neither sent twice nor under an old name.
export async function saveOne(input, reason = null) {
  if (!isChanged(message(input, reason)) && input.dataset.state !== 'saving') {
    if (['typing', 'unreadable', 'kept'].includes(input.dataset.state)) restore(input);
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

// When nothing is on its way any more.
export const settled = () => inTurn(() => {});

// With isRecorded the caller has put down what undo needs.
export function save(batch, isRecorded = false) {
  for (const [input, cell] of batch) {
    mark(input, 'saving');
    cell.isCurrent = cell.name === input.name;
  }
  return inTurn(() => {
    for (const [input, cell] of batch) if (cell.isCurrent) cell.name = input.name;
    return send(batch, isRecorded);
  });
}

// A cell as it is stored, to be put back by undo.
export function stored(input) {
  const [explanation, reason] = kinds.map((kind) => wordsOf(input, kind)?.dataset.stored ?? null);
  return { input, shown: shownOf(input), explanation, reason: reason ?? input.dataset.reason ?? null };
}

// Sends cells and applies what became of each; a lost connection keeps them in the browser.
async function send(batch, isRecorded = false) {
  if (batch.length === 0) return [];
  for (const [input] of batch) mark(input, 'saving');
  const before = batch.map(([input]) => ({ ...stored(input), sent: input.value }));
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
    apply(input, cell, answer, before[index].sent);
    if (answer.result === 'saved') saved.push(before[index]);
  });
  if (saved.length > 0 && !isRecorded) undo.push(saved);
  for (const sheet of new Set(saved.map(({ input }) => parts(input).sheet))) dueTotals(sheet);
  return answers;
}

function keep(batch, error) {
  for (const [input, cell] of batch) {
    drafts.put(parts(input).key, cell);
    mark(input, 'kept', 'Chưa gửi được; đang giữ trên máy này.');
  }
  signedOut = Boolean(error.isSignedOut);
  showBanner(keptSentence());
  return [];
}

// How many cells wait in this browser and for what; empty when none does.
export function keptSentence() {
  const count = inputs.filter((input) => input.dataset.state === 'kept').length;
  if (count === 0) return '';
  return signedOut
    ? `Phiên đăng nhập đã hết. Hãy đăng nhập lại ở một thẻ khác; ${count} ô đang giữ trên máy và sẽ tự gửi.`
    : `Mất kết nối: ${count} ô đang giữ trên máy, sẽ tự gửi khi có mạng.`;
}

export function apply(input, cell, answer, sent = input.value) {
  const note = answer.sentence;
  const key = parts(input).key;
  const isTypedAgain = input.value !== sent;
  switch (answer.result) {
    case 'saved':
    case 'unchanged':
      drafts.remove(key);
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
      // What can't be read is kept too: it is somebody's work until it is mended or given up.
      if (answer.result === 'unreadable') drafts.put(key, cell);
      mark(input, answer.result, note);
      announce(`Mục ${input.dataset.cell}: ${note}`);
  }
}

// Words that were written on while their cell was on its way stay, and are sent when one leaves them.
function storeWords(input, cell, answer) {
  for (const kind of kinds) {
    const words = wordsOf(input, kind);
    if (!words) continue;
    if (words !== document.activeElement && words.value === (cell[kind] ?? words.dataset.stored)) write(words, answer[kind]);
    words.dataset.stored = answer[kind];
  }
  showReason(input, answer.reason);
}

function showReason(input, reason) {
  if (input.dataset.reason !== undefined) input.dataset.reason = reason;
  input.title = reason;
  input.closest('td').classList.toggle('has-reason', Boolean(reason));
}

// Gives up what was typed for what is stored.
export function restore(input) {
  input.value = shownOf(input);
  drafts.remove(parts(input).key);
  mark(input, '', '');
}

// Takes over what somebody else has stored, number and words.
export function adopt(input, answer) {
  input.name = answer.name;
  for (const kind of kinds) {
    const words = wordsOf(input, kind);
    if (!words) continue;
    write(words, answer[kind]);
    words.dataset.stored = answer[kind];
  }
  showReason(input, answer.reason);
  restore(input);
}

export async function sendDrafts() {
  const batch = [];
  for (const [key, cell] of drafts.all()) {
    const input = inputOf(key);
    if (input?.dataset.state === 'kept') batch.push([input, latest(input, cell)]);
  }
  if (batch.length === 0) return;
  await save(batch);
  const sentence = keptSentence();
  const wrong = batch.filter(([input]) => !['saved', ''].includes(input.dataset.state)).length;
  if (sentence) return;
  if (wrong > 0) showBanner(`Đã gửi ${batch.length} ô đang giữ trên máy; ${wrong} ô chưa lưu được, xem ô đánh dấu.`);
  else showBanner(`Đã có kết nối: gửi xong ${batch.length} ô.`, 6000);
}

// The draft under the version it was typed on, with what has been written into its fields since.
function latest(input, cell) {
  return { ...cell, explanation: changedWords(input, 'explanation') ?? cell.explanation, reason: changedWords(input, 'reason') ?? cell.reason };
}

export function restoreDrafts() {
  for (const [key, cell] of drafts.all()) {
    const input = inputOf(key);
    if (!input) continue;
    if (cell.typed !== null) input.value = cell.typed;
    for (const kind of kinds) {
      const words = wordsOf(input, kind);
      if (words && cell[kind] !== null) write(words, cell[kind]);
    }
    mark(input, 'kept', 'Đang giữ trên máy này, chưa gửi.');
  }
  sendDrafts();
}
