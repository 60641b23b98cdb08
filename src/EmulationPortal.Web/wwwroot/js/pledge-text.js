// The form that writes a pledge works without this. It adds two things: a list pasted into one clause is split at once, and
// leaving the page with changes that are not saved is asked about.
const form = document.querySelector('[data-pledge-form]');
const marker = /^\s*(?:(?:Điều|Mục|Nội dung)\s+\d{1,3}\s*[.:)]|\d{1,2}(?:\.\d{1,2})+[.)]?\s|[IVX]{1,5}\s*[.)]|\d{1,3}\s*[.)/](?!\d)|[a-zđ]\s*[.)]|[-–—+•*])/;
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
  unsaved = true;
  form.requestSubmit(field.closest('fieldset').querySelector('[data-split]'));
}

form?.addEventListener('input', () => { unsaved = true; });
form?.addEventListener('paste', splitPasted);
form?.addEventListener('submit', () => { unsaved = false; });
window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
