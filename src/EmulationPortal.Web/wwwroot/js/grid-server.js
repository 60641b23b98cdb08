// The grid's three requests.
const token = () => document.querySelector('input[name="__RequestVerificationToken"]').value;

async function answered(response) {
  if (response.redirected || response.status === 401) throw Object.assign(new Error('signed out'), { isSignedOut: true });
  if (response.status >= 500) throw new Error(String(response.status));
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) throw Object.assign(new Error('no answer'), { isSignedOut: response.status === 400 });
  return response.json();
}

export async function sendCells(column, cells) {
  const response = await fetch('/cham-diem/o', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Portal-Form': token() },
    body: JSON.stringify({ column, cells }),
  });
  const answers = await answered(response);
  return Array.isArray(answers) ? answers : [];
}

export async function fetchTotals(sheet, column) {
  return answered(await fetch(`/cham-diem/${sheet}/tong?cot=${column}`));
}

export async function acceptProposed(url, criterion) {
  const body = new URLSearchParams({ __RequestVerificationToken: token() });
  if (criterion) body.set('tieuChi', criterion);
  return answered(await fetch(url, { method: 'POST', headers: { Accept: 'application/json' }, body }));
}
