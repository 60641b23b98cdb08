// Keeps what was typed in a long form until it is saved, so that a lost connection, an ended session or a closed tab loses nothing;
// and asks before the page is left with changes. Only in this browser and for this account.
// A form marks itself with data-unsaved (whose and which record). One whose fields come and go also names, in data-restore, the
// button that shows what is sent to it without storing it: what was kept is then given back by the server, else in its fields.
// One whose buttons all store it says so with data-acts-save.
const form = document.querySelector('form[data-unsaved]');
const key = `unsaved-text/${form?.dataset.unsaved}`;
const token = '__RequestVerificationToken';
const version = () => form.elements.Version.value;
let unsaved = form?.dataset.changed === 'true';

function typed() {
  return [...new FormData(form)].filter(([name, value]) => name !== token && name !== 'Act' && typeof value === 'string');
}

function keep(isSent) {
  localStorage.setItem(key, JSON.stringify({ fields: typed(), version: version(), isSent }));
}

// Its version goes with it: what somebody else has saved meanwhile is then told of, not written over.
function giveBack(fields) {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field && field.type !== 'checkbox' && field.type !== 'radio') field.value = value;
  }
  unsaved = true;
}

function sendBack(fields) {
  const sent = document.createElement('form');
  sent.method = 'post';
  sent.action = form.getAttribute('action');
  sent.hidden = true;
  for (const [name, value] of [...fields, [token, form.elements[token].value], ['Act', form.dataset.restore]]) {
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
  if (!draft?.fields || unsaved) return;
  const isStored = draft.isSent && draft.version !== version();
  const words = (fields) => JSON.stringify(fields.filter(([name]) => name !== 'Version').map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]));
  if (isStored || words(draft.fields) === words(typed())) {
    localStorage.removeItem(key);
    return;
  }
  const note = document.querySelector('[data-draft]');
  note.hidden = false;
  note.querySelector('[data-draft-restore]').addEventListener('click', () => {
    if (form.dataset.restore) {
      sendBack(draft.fields);
      return;
    }
    giveBack(draft.fields);
    note.hidden = true;
    form.querySelector('textarea')?.focus();
  });
  note.querySelector('[data-draft-discard]').addEventListener('click', () => { localStorage.removeItem(key); note.hidden = true; });
}

if (form) {
  form.addEventListener('input', () => { unsaved = true; keep(false); });
  form.addEventListener('submit', (event) => { unsaved = false; keep(!event.submitter?.name || form.dataset.actsSave === 'true'); });
  window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
  offerDraft();
}
