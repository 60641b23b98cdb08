// The screen of disputed scores by keyboard: through the criteria, a column's score at one key, full screen. It works without.
const screen = document.querySelector('[data-dispute]');
const form = document.querySelector('[data-dispute-form]');
const full = document.querySelector('[data-fullscreen]');
const takers = [...document.querySelectorAll('[data-take]')];

const take = (value) => {
  const field = form.querySelector('[name=Agreed]');
  field.value = value;
  form.querySelector('[name=Reason]').focus();
};

// Keys of one letter can be switched off, for those who speak to their machine; the choice is kept.
const keys = document.querySelector('[data-keys]');
let areKeysOff = localStorage.getItem('dispute-keys') === 'off';
const showKeys = () => keys.setAttribute('aria-pressed', String(areKeysOff));
keys.hidden = false;
showKeys();
keys.addEventListener('click', () => {
  areKeysOff = !areKeysOff;
  localStorage.setItem('dispute-keys', areKeysOff ? 'off' : 'on');
  showKeys();
});

const toggleFull = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());

if (form) {
  for (const button of takers) {
    button.hidden = false;
    button.addEventListener('click', () => take(button.dataset.take));
  }
}

if (full && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener('click', toggleFull);
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === 'Enter' && event.ctrlKey && form) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }

  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const go = { ArrowRight: screen.dataset.next, ArrowLeft: screen.dataset.previous }[event.key];
  if (go) {
    window.location.assign(go);
  } else if (areKeysOff) {
    return;
  } else if (event.key.toLowerCase() === 'f' && full && document.fullscreenEnabled) {
    toggleFull();
  } else if (form) {
    const button = takers.find((candidate) => candidate.querySelector('kbd').textContent === event.key);
    if (button) {
      event.preventDefault();
      take(button.dataset.take);
    }
  }
});
