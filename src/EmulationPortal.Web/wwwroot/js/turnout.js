// Turnout of an open vote, asked for every few seconds; the page itself is loaded anew when the vote is over. It works without.
const box = document.querySelector('[data-turnout]');
const left = box.querySelector('[data-left]');
let seconds = Number(left.dataset.seconds);

const show = () => {
  left.textContent = seconds > 0 ? `Còn ${Math.floor(seconds / 60)} phút ${seconds % 60} giây.` : 'Đã hết giờ.';
};

const ask = async () => {
  try {
    const answer = await fetch(box.dataset.turnout, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (!answer.ok) return;
    const turnout = await answer.json();
    if (!turnout.isOpen) {
      window.location.reload();
      return;
    }

    for (const part of ['voted', 'present', 'all']) {
      const place = box.querySelector(`[data-${part}]`);
      // Written only when it changes: it is read aloud.
      if (place.textContent !== String(turnout[part])) place.textContent = turnout[part];
    }

    seconds = turnout.secondsLeft;
    show();
  } catch {
    // No connection for a moment: the next question will tell.
  }
};

setInterval(() => {
  if (seconds > 0) seconds -= 1;
  show();
}, 1000);
setInterval(ask, 3000);
