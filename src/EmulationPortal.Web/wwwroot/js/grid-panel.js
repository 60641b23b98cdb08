// A small dialog beside the grid: asks for a reason, or which of two values to keep. Focus returns to the cell.
export function openPanel(input, { title, text, field, actions }) {
  document.querySelector('dialog.grid-panel')?.remove();
  const dialog = document.createElement('dialog');
  dialog.className = 'grid-panel';
  dialog.setAttribute('aria-labelledby', 'grid-panel-title');
  const heading = document.createElement('h2');
  heading.id = 'grid-panel-title';
  heading.textContent = title;
  dialog.append(heading, ...text.map((sentence) => {
    const said = document.createElement('p');
    said.textContent = sentence;
    return said;
  }));
  let typed;
  const problem = document.createElement('p');
  problem.className = 'field-error';
  problem.setAttribute('role', 'alert');
  if (field) {
    const label = document.createElement('label');
    label.className = 'form-label';
    label.textContent = field;
    typed = document.createElement('textarea');
    typed.className = 'form-control';
    typed.rows = 3;
    typed.maxLength = 2000;
    label.append(typed);
    dialog.append(label);
  }
  dialog.append(problem);
  const row = document.createElement('div');
  row.className = 'actions';
  for (const action of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = action.main ? 'btn btn-primary' : 'btn';
    button.textContent = action.title;
    button.addEventListener('click', () => {
      const refused = action.run(typed?.value ?? '');
      if (typeof refused === 'string') {
        problem.textContent = refused;
        typed?.focus();
      } else {
        close();
      }
    });
    row.append(button);
  }
  dialog.append(row);
  dialog.addEventListener('close', () => close());
  document.body.append(dialog);
  dialog.showModal();
  (typed ?? row.querySelector('button')).focus();

  function close() {
    dialog.remove();
    input.focus();
  }
}
