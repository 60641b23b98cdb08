// The form that writes a pledge works without this. It adds three things: a list pasted into one clause is split at once, leaving
// the page with changes that are not saved is asked about, and what was typed is kept on this computer until it is saved, so that
// neither a lost connection nor an ended session loses it.
const form = document.querySelector('[data-pledge-form]');
const marker = /^\s*(?:(?:Điều|Mục|Nội dung)\s+\d{1,3}\s*[.:)]|\d{1,2}(?:\.\d{1,2})+[.)]?\s|[IVX]{1,5}\s*[.)]|\d{1,3}\s*[.)/](?!\d)|[a-zđ]\s*[.)]|[-–—+•*])/;
const key = `pledge-text/${form?.dataset.user}/${form?.getAttribute('action')}`;
const token = '__RequestVerificationToken';
let unsaved = form?.dataset.unsaved === 'true';

function isList(text) {
  return text.split(/\r?\n/).filter((line) => marker.test(line)).length > 1;
}

function splitPasted(event) {
  const field = event.target.closest('textarea.clause-words');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!field || !isList(text)) return;
  event.preventDefault();
  const before = field.value.slice(0, field.selectionStart).trim();
  field.value = [before, text.trim(), field.value.slice(field.selectionEnd).trim()].filter(Boolean).join('\n');
  form.requestSubmit(field.closest('fieldset').querySelector('[data-split]'));
}

function typed() {
  return [...new FormData(form)].filter(([name]) => name !== token && name !== 'Act');
}

function keep(isSent) {
  localStorage.setItem(key, JSON.stringify({ fields: typed(), version: form.elements.Version.value, isSent }));
}

// The server shows what is sent so, and stores nothing.
function restore(fields) {
  const sent = document.createElement('form');
  sent.method = 'post';
  sent.action = form.getAttribute('action');
  sent.hidden = true;
  for (const [name, value] of [...fields, [token, form.elements[token].value], ['Act', 'lay-lai']]) {
    const field = document.createElement('textarea');
    field.name = name;
    field.textContent = value;
    sent.append(field);
  }
  document.body.append(sent);
  sent.submit();
}

function offerDraft() {
  const draft = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (!draft || unsaved) return;
  const isStored = draft.isSent && draft.version !== form.elements.Version.value;
  const words = (fields) => JSON.stringify(fields.filter(([name]) => name !== 'Version').map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]));
  if (isStored || words(draft.fields) === words(typed())) {
    localStorage.removeItem(key);
    return;
  }
  const note = document.querySelector('[data-draft]');
  note.hidden = false;
  note.querySelector('[data-draft-restore]').addEventListener('click', () => restore(draft.fields));
  note.querySelector('[data-draft-discard]').addEventListener('click', () => { localStorage.removeItem(key); note.hidden = true; });
}

if (form) {
  form.addEventListener('input', () => { unsaved = true; keep(false); });
  form.addEventListener('paste', splitPasted);
  form.addEventListener('submit', (event) => { unsaved = false; keep(!event.submitter?.name); });
  window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
  offerDraft();
}
