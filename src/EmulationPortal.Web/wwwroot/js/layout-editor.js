// Moves the fields of a certificate over the picture of its stock, by mouse, finger or keys. The numbers in the form are the truth: moving
// writes them, and the server draws what they print. Without this script the numbers are typed and a button draws them.
const form = document.querySelector('[data-layout-editor]');
const stage = form.querySelector('[data-stage]');
const said = form.querySelector('[data-said]');
const sets = new Map([...form.querySelectorAll('fieldset[data-position]')].map((set) => [set.dataset.position, set]));
const svgName = 'http://www.w3.org/2000/svg';
const pause = 250;
let chosen = null;
let drawn = new Map();
let drag = null;
let waiting = null;
let asking = null;

const field = (position, part) => sets.get(position).querySelector(`[name$=".${part}"]`);
const read = (position, part) => Number.parseFloat(field(position, part)?.value.replace(',', '.'));
const show = (value) => String(Math.round(value * 10) / 10).replace('.', ',');
const write = (position, part, value) => { field(position, part).value = show(value); };
const paper = (part) => Number.parseFloat(form.elements[part].value.replace(',', '.'));
const marks = () => stage.querySelectorAll('.place');
const markOf = (position) => stage.querySelector(`.place[data-position="${position}"]`);

const place = (position) => ({ x: read(position, 'X'), y: read(position, 'Y'), width: read(position, 'Width') });
const describe = (position) => {
  const { x, y, width } = place(position);
  const mark = markOf(position);
  // Who speaks to the computer says what is to be read on the field.
  const words = [...mark?.querySelectorAll('text') ?? []].map((line) => line.textContent).join(' ');
  return `${mark?.dataset.label}: ${words}; ngang ${show(x)}, dọc ${show(y)}, rộng ${show(width)} mm`;
};

// Until the server has drawn it, a moved field stands where its numbers say by a shift of the last drawing.
const shift = (position) => {
  const [mark, before, now] = [markOf(position), drawn.get(position), place(position)];
  if (!mark || !before || Number.isNaN(now.x + now.y + now.width)) return;
  mark.setAttribute('transform', `translate(${now.x - before.x} ${now.y - before.y})`);
  mark.setAttribute('aria-label', describe(position));
  const frame = mark.querySelector('.frame');
  frame.setAttribute('width', Math.max(1, now.width));
  mark.querySelector('.handle').setAttribute('x', before.x + now.width - 1.5);
};

const choose = (position) => {
  chosen = position;
  for (const [key, set] of sets) set.hidden = key !== position;
  for (const mark of marks()) {
    mark.classList.toggle('is-chosen', mark.dataset.position === position);
    mark.setAttribute('aria-pressed', String(mark.dataset.position === position));
  }
  list.value = position;
};

const addHandle = (mark) => {
  const frame = mark.querySelector('.frame');
  const handle = document.createElementNS(svgName, 'rect');
  handle.setAttribute('class', 'handle');
  handle.setAttribute('x', Number(frame.getAttribute('x')) + Number(frame.getAttribute('width')) - 1.5);
  handle.setAttribute('y', frame.getAttribute('y'));
  handle.setAttribute('width', 3);
  handle.setAttribute('height', frame.getAttribute('height'));
  mark.append(handle);
};

// What a new drawing needs: marks that can be focused, and the places that it was drawn with.
const prepare = () => {
  drawn = new Map([...sets.keys()].map((position) => [position, place(position)]));
  for (const mark of marks()) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', '0');
    mark.setAttribute('aria-describedby', 'cach-dung');
    addHandle(mark);
    mark.setAttribute('aria-label', describe(mark.dataset.position));
  }
  if (chosen) choose(chosen);
};

const draw = async () => {
  asking?.abort();
  asking = new AbortController();
  const sent = [...sets.keys()].map((position) => [position, place(position)]);
  try {
    const answer = await fetch(form.dataset.layoutEditor, { method: 'POST', body: new FormData(form), signal: asking.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Numbers that can't be read: the last drawing stays, with what is wrong above it.
    const isDrawn = page.querySelector('.certificate') !== null;
    if (drag) {
      later();
      return;
    }
    const focused = document.activeElement?.closest?.('.place')?.dataset.position;
    if (isDrawn) {
      stage.replaceChildren(...page.body.childNodes);
      prepare();
      drawn = new Map(sent);
      for (const position of sets.keys()) shift(position);
      if (focused) markOf(focused)?.focus();
    } else {
      for (const old of stage.querySelectorAll(':scope > .alert')) old.remove();
      stage.prepend(...page.querySelectorAll('.alert'));
    }
    said.textContent = [...stage.querySelectorAll(':scope > .alert')].map((wrong) => wrong.textContent).join(' ') || (chosen ? describe(chosen) : '');
  } catch (failure) {
    if (failure.name !== 'AbortError') said.textContent = 'Chưa vẽ lại được. Hãy kiểm tra kết nối; các số vẫn còn trong biểu mẫu.';
  }
};

const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, pause);
};

const clamp = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
const moveTo = (position, x, y) => {
  write(position, 'X', clamp(x, 0, paper('PaperWidth') - read(position, 'Width')));
  write(position, 'Y', clamp(y, 0, paper('PaperHeight')));
  shift(position);
};
const widenTo = (position, width) => {
  write(position, 'Width', clamp(width, 10, paper('PaperWidth') - read(position, 'X')));
  shift(position);
};

const inMillimetres = (event, matrix) => new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);

stage.addEventListener('pointerdown', (event) => {
  const mark = event.target.closest('.place');
  if (!mark || event.button !== 0) return;
  event.preventDefault();
  choose(mark.dataset.position);
  mark.focus();
  const matrix = mark.ownerSVGElement.getScreenCTM().inverse();
  drag = { position: chosen, matrix, from: inMillimetres(event, matrix), start: place(chosen), isWidth: event.target.classList.contains('handle') };
  stage.setPointerCapture(event.pointerId);
});

stage.addEventListener('pointermove', (event) => {
  if (!drag) return;
  const to = inMillimetres(event, drag.matrix);
  const { position, from, start } = drag;
  if (drag.isWidth) widenTo(position, start.width + to.x - from.x);
  else moveTo(position, start.x + to.x - from.x, start.y + to.y - from.y);
});

const drop = (isKept) => {
  if (!drag) return;
  const { position, start } = drag;
  drag = null;
  if (!isKept) {
    moveTo(position, start.x, start.y);
    widenTo(position, start.width);
  }
  later();
};
stage.addEventListener('pointerup', () => drop(true));
stage.addEventListener('pointercancel', () => drop(false));

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
stage.addEventListener('keydown', (event) => {
  const mark = event.target.closest('.place');
  if (!mark || event.altKey) return;
  if (event.key === 'Escape') {
    drop(false);
    return;
  }
  const position = mark.dataset.position;
  const step = event.shiftKey ? 0.1 : 1;
  const { x, y, width } = place(position);
  if (steps[event.key]) {
    const [dx, dy] = steps[event.key];
    if (event.ctrlKey || event.metaKey) widenTo(position, width + dx * step);
    else moveTo(position, x + dx * step, y + dy * step);
  } else if ((event.key === '+' || event.key === '=' || event.key === '-') && field(position, 'Size')) {
    write(position, 'Size', Math.max(6, read(position, 'Size') + (event.key === '-' ? -0.5 : 0.5)));
  } else if (event.key !== 'Enter' && event.key !== ' ') {
    return;
  }
  event.preventDefault();
  choose(position);
  later();
});
stage.addEventListener('focusin', (event) => {
  const mark = event.target.closest('.place');
  if (mark && mark.dataset.position !== chosen) choose(mark.dataset.position);
});

form.addEventListener('input', later);

// One field at a time beside the sheet, chosen from a list as well as on the sheet.
const label = document.createElement('label');
label.className = 'form-label';
label.htmlFor = 'chon-o';
label.textContent = 'Ô đang chọn';
const list = document.createElement('select');
list.id = 'chon-o';
list.className = 'form-select';
for (const [position, set] of sets) list.append(new Option(set.querySelector('legend').textContent, position));
list.addEventListener('input', (event) => {
  event.stopPropagation();
  choose(list.value);
});
const box = document.createElement('div');
box.className = 'field';
box.append(label, list);
form.querySelector('.layout-fields').prepend(box);
for (const hint of form.querySelectorAll('[data-with-script]')) hint.hidden = false;

// A mistake lies in a field that may not be shown.
document.querySelector('.error-summary')?.addEventListener('click', (event) => {
  const target = event.target.closest('a[href^="#"]') && document.getElementById(event.target.closest('a').hash.slice(1));
  const set = target?.closest('fieldset[data-position]');
  if (!set) return;
  choose(set.dataset.position);
  target.focus();
});

prepare();
choose(form.querySelector('fieldset[data-position] .field-wrong')?.closest('fieldset').dataset.position ?? sets.keys().next().value);
