// Keeps the progress of an import up to date, and shows its end. Without it the page has a link that reloads it.
const box = document.querySelector('[data-progress]');
const pause = 1000;

const ask = async () => {
  const answer = await fetch(box.dataset.progress, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const { state, done, total } = await answer.json();
  if (state !== 'Running') {
    window.location.reload();
    return;
  }
  const bar = box.querySelector('progress');
  // Told to a screen reader at each quarter, not at each step.
  const quarter = (count) => Math.floor((count * 4) / total);
  if (quarter(done) > quarter(bar.value)) box.querySelector('[data-said]').textContent = `Đã xử lý ${done} trên ${total} dòng`;
  bar.value = done;
  box.querySelector('[data-done]').textContent = done;
  setTimeout(ask, pause);
};

if (box) setTimeout(ask, pause);
