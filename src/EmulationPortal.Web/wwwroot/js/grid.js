// The scoring grid: saves each cell as one leaves it, moves and pastes as in Excel, keeps what could not be sent.
// Without this script the plain form of one department does the same job.
import { Drafts } from './grid-drafts.js';
import { announce, showBanner } from './grid-status.js';
import { openPanel } from './grid-panel.js';
import { sendCells, fetchTotals, acceptProposed } from './grid-server.js';
import { blockFrom } from './grid-paste.js';

const root = document.querySelector('[data-grid]');
const column = Number(root?.dataset.column || 0);
const inputs = root ? [...root.querySelectorAll('.cell-input')] : [];

if (root && column && inputs.length > 0) start();

function start() {
  const drafts = new Drafts(root.dataset.user, column);
  const undo = [];
  const totalsDue = new Map();
  let turn = Promise.resolve();

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
  if (root instanceof HTMLFormElement) root.addEventListener('submit', onSubmit);
  window.addEventListener('online', sendDrafts);
  setInterval(() => drafts.count() > 0 && sendDrafts(), 5000);
  window.addEventListener('beforeunload', (event) => {
    if (inputs.some((input) => input.dataset.state === 'saving')) event.preventDefault();
  });
  restoreDrafts();

  function parts(input) {
    const [, sheet, criterion] = input.name.split('|');
    return { sheet, criterion, key: `${sheet}|${criterion}` };
  }

  function shownOf(input) {
    return input.name.split('|').slice(4).join('|');
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

  function wordsOf(input, kind) {
    return input.closest('tr').querySelector(`[data-words="${kind}"]`);
  }

  function changedWords(input, kind) {
    const words = root instanceof HTMLFormElement ? wordsOf(input, kind) : null;
    return words && words.value !== words.dataset.stored ? words.value : null;
  }

  function message(input, reason) {
    return {
      name: input.name,
      typed: input.value === shownOf(input) ? null : input.value,
      explanation: changedWords(input, 'explanation'),
      reason: reason ?? changedWords(input, 'reason'),
    };
  }

  // What a cell holds is read when its turn comes, so that one typed again meanwhile is neither sent twice nor under an old name.
  async function saveOne(input, reason = null) {
    if (!isChanged(message(input, reason)) && input.dataset.state !== 'saving') {
      if (input.dataset.state === 'typing') mark(input, '');
      return;
    }
    await inTurn(() => {
      const cell = message(input, reason);
      return isChanged(cell) ? send([[input, cell]]) : [];
    });
  }

  function isChanged(cell) {
    return cell.typed !== null || cell.explanation !== null || cell.reason !== null;
  }

  // One request after the other: the answer to the first names the version that the second must carry.
  function inTurn(work) {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  }

  function save(batch, isUndo = false) {
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

  function apply(input, cell, answer, sent = input.value) {
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
      const words = root instanceof HTMLFormElement ? wordsOf(input, kind) : null;
      if (!words) continue;
      if (words !== document.activeElement && words.value === (cell[kind] ?? words.dataset.stored)) words.value = value;
      words.dataset.stored = value;
    }
    if (answer.reason) input.title = answer.reason;
    input.closest('td').classList.toggle('has-reason', Boolean(answer.reason));
  }

  function mark(input, state, note) {
    input.dataset.state = state;
    const isWrong = ['unreadable', 'reasonNeeded', 'conflict', 'refused'].includes(state);
    input.setAttribute('aria-invalid', isWrong ? 'true' : 'false');
    const place = input.closest('td').querySelector('[data-note]');
    if (!place || note === undefined) return;
    place.dataset.usual ??= place.textContent;
    place.textContent = note || place.dataset.usual;
    place.classList.toggle('note-wrong', isWrong);
  }

  function askReason(input, note) {
    const words = root instanceof HTMLFormElement ? wordsOf(input, 'reason') : null;
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

  function askReasonForAll(waiting) {
    openPanel(waiting[0], {
      title: `${waiting.length} ô khác điểm đề nghị`,
      text: 'Ghi một lý do chung cho các ô này, hoặc đóng lại để ghi lý do từng ô.',
      field: 'Lý do chung',
      actions: [{ title: 'Lưu tất cả', main: true, run: (reason) => (reason.trim() ? save(waiting.map((input) => [input, message(input, reason)])) : 'Hãy ghi lý do.') }],
    });
  }

  function askConflict(input, cell, answer) {
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

  function restore(input) {
    input.value = shownOf(input);
    mark(input, '', '');
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

  function atEdge(input, edge) {
    const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    return all || (edge === 'end' ? input.selectionEnd === input.value.length : input.selectionStart === 0 && input.selectionEnd === 0);
  }

  function place(input) {
    const cell = input.closest('td');
    return { row: cell.parentElement, index: cell.cellIndex };
  }

  function neighbour(input, [down, right]) {
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

  async function undoLast() {
    const last = undo.pop();
    const batch = last.map(({ input, shown }) => {
      input.value = shown;
      return [input, { name: input.name, typed: shown, explanation: null, reason: null }];
    });
    await save(batch, true);
    showBanner(`Đã hoàn tác ${batch.length} ô.`, 4000);
  }

  // A block from Excel: rows go down over the lines that can be filled, columns go right over the members.
  async function onPaste(event) {
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

  async function acceptAll(event, form) {
    event.preventDefault();
    const sheet = form.action.split('/').at(-2).replaceAll('-', '');
    await accept(form.action, null, (name) => inputs.find((input) => parts(input).sheet === sheet && parts(input).criterion === name.criterion));
  }

  async function acceptOne(button) {
    const input = button.closest('td').querySelector('.cell-input');
    await accept(`/cham-diem/${root.dataset.sheet}/chap-nhan`, button.dataset.accept, () => input);
  }

  async function accept(url, criterion, find) {
    let answers;
    try {
      answers = await acceptProposed(url, criterion);
    } catch {
      showBanner('Chưa nhận được điểm đề nghị vì mất kết nối. Hãy thử lại.');
      return;
    }
    const saved = [];
    for (const answer of answers) {
      const [, sheet, criterionKey] = answer.sent.split('|');
      const input = find({ sheet, criterion: criterionKey });
      if (!input) continue;
      const shown = shownOf(input);
      apply(input, { typed: null }, answer);
      if (answer.result === 'saved') saved.push({ input, shown });
    }
    if (saved.length > 0) {
      undo.push(saved);
      dueTotals(parts(saved[0].input).sheet);
    }
    showBanner(`Đã nhận ${saved.length} điểm đề nghị.`, 0, saved.length > 0 ? { title: 'Hoàn tác', run: undoLast } : null);
  }

  function onSubmit(event) {
    event.preventDefault();
    delete root.dataset.sent;
    const batch = inputs.map((input) => [input, message(input, null)]).filter(([, cell]) => isChanged(cell));
    if (batch.length === 0) {
      showBanner('Mọi ô đã được lưu.', 4000);
      return;
    }
    sendBatch(batch, `Đã gửi ${batch.length} ô`);
  }

  async function sendDrafts() {
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

  function restoreDrafts() {
    for (const [key, cell] of drafts.all()) {
      const input = inputs.find((candidate) => parts(candidate).key === key);
      if (!input) continue;
      if (cell.typed !== null) input.value = cell.typed;
      mark(input, 'kept', 'Đang giữ trên máy này, chưa gửi.');
    }
    if (drafts.count() > 0) sendDrafts();
  }

  function dueTotals(sheet) {
    clearTimeout(totalsDue.get(sheet));
    totalsDue.set(sheet, setTimeout(() => refreshTotals(sheet), 250));
  }

  async function refreshTotals(sheet) {
    const sums = await fetchTotals(sheet, column).catch(() => null);
    if (!sums) return;
    const isMatrix = !(root instanceof HTMLFormElement);
    const one = (name) => root.querySelector(isMatrix ? `[data-${name}-sheet="${sheet}"]` : `[data-${name}="${column}"]`);
    one('total').textContent = sums.total;
    one('total-note').textContent = sums.note;
    for (const [id, sum] of Object.entries(sums.groups)) {
      const cell = root.querySelector(isMatrix ? `[data-sum="${id}"][data-sum-sheet="${sheet}"]` : `[data-sum="${id}"][data-sum-column="${column}"]`);
      if (cell) cell.textContent = sum;
    }
  }
}
