// What the grid says: to everybody in a banner, to screen readers in a live region.
const place = document.querySelector('[data-grid-status]');
const spoken = document.createElement('div');
spoken.className = 'visually-hidden';
spoken.setAttribute('role', 'status');
spoken.setAttribute('aria-live', 'polite');
document.body.append(spoken);
let closing;

export function announce(sentence) {
  spoken.textContent = sentence;
}

// Shows a sentence; closes by itself after some milliseconds, or stays with 0.
export function showBanner(sentence, milliseconds = 0, action = null) {
  if (!place) return;
  clearTimeout(closing);
  place.replaceChildren(sentence);
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm';
    button.textContent = action.title;
    button.addEventListener('click', () => action.run());
    place.append(' ', button);
  }
  if (milliseconds > 0) closing = setTimeout(() => place.replaceChildren(), milliseconds);
}
