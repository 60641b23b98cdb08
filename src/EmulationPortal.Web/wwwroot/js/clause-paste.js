// A list pasted into one clause of a pledge is split at once. Without this, the button beside the clause does the same.
const form = document.querySelector('[data-pledge-form]');
const marker = /^\s*(?:(?:Điều|Mục|Nội dung)\s+\d{1,3}\s*[.:)]|\d{1,2}(?:\.\d{1,2})+[.)]?\s|[IVX]{1,5}\s*[.)]|\d{1,3}\s*[.)/](?!\d)|[a-zđ]\s*[.)]|[-–—+•*])/;

function isList(text) {
  return text.split(/\r?\n/).filter((line) => marker.test(line)).length > 1;
}

form?.addEventListener('paste', (event) => {
  const field = event.target.closest('textarea.clause-words');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!field || !isList(text)) return;
  event.preventDefault();
  const before = field.value.slice(0, field.selectionStart).trim();
  field.value = [before, text.trim(), field.value.slice(field.selectionEnd).trim()].filter(Boolean).join('\n');
  form.requestSubmit(field.closest('fieldset').querySelector('[data-split]'));
});
