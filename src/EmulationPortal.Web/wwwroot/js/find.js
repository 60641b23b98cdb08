// The search over everything in a dialog: Ctrl+K or the button of the head. Without script the button leads to the page of the search.
const dialog = document.getElementById('tim-nhanh');
const field = dialog.querySelector('input');
const list = dialog.querySelector('[role=listbox]');
const told = dialog.querySelector('.find-told');
const pause = 120;
let timer = 0;
let asked = null;
let shown = '';

const options = () => [...list.querySelectorAll('[role=option]')];
const chosen = () => list.querySelector('[aria-selected=true]');

function choose(option) {
  chosen()?.setAttribute('aria-selected', 'false');
  if (!option) {
    field.removeAttribute('aria-activedescendant');
    return;
  }
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', option.id);
}

function show(content, words) {
  list.replaceChildren(...content);
  list.hidden = options().length === 0;
  field.setAttribute('aria-expanded', String(!list.hidden));
  told.textContent = words;
  choose(null);
}

async function find() {
  const text = field.value.trim();
  if (text === shown) return;
  asked?.abort();
  if (text === '') {
    shown = '';
    show([], '');
    return;
  }
  asked = new AbortController();
  try {
    const answer = await fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(text)}`, { signal: asked.signal, headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const part = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-told]');
    shown = text;
    show([...part.children], part.dataset.told);
  } catch (error) {
    if (error.name === 'AbortError') return;
    shown = '';
    show([], 'Chưa tìm được. Nhấn Enter để mở trang tìm kiếm.');
  }
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  field.select();
}

document.querySelector('[data-find]')?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    open();
  }
});

dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(find, pause);
});

field.addEventListener('keydown', (event) => {
  // Keys that compose a letter with its marks are not ours.
  if (event.isComposing) return;
  const all = options();
  const at = all.indexOf(chosen());
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (all.length === 0) return;
    choose(event.key === 'ArrowDown' ? all[(at + 1) % all.length] : all[(at <= 0 ? all.length : at) - 1]);
  } else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    window.location.assign(all[at].href);
  } else if (event.key === 'Escape') {
    // A field for searching empties itself first; here the dialog closes.
    event.preventDefault();
    dialog.close();
  }
});
