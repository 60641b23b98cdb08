// Files may be dropped on the field, and one over the limit is named before it is sent. Without this script the plain field does the job.
for (const zone of document.querySelectorAll('[data-drop-zone]')) {
  const input = zone.querySelector('input[type=file]');
  const list = zone.querySelector('[data-chosen]');
  const most = Number(input.dataset.mostBytes);

  const megabytes = (bytes) => `${(bytes / 1048576).toFixed(1).replace('.', ',')} MB`;

  const show = () => {
    list.replaceChildren(...[...input.files].map((file) => {
      const line = document.createElement('li');
      line.textContent = `${file.name} (${megabytes(file.size)})`;
      if (file.size > most) {
        line.textContent += ': quá giới hạn 20 MB, sẽ không được nhận';
        line.className = 'too-large';
      }
      return line;
    }));
  };

  input.addEventListener('change', show);
  for (const kind of ['dragenter', 'dragover']) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add('drop-over');
    });
  }
  zone.addEventListener('dragleave', () => zone.classList.remove('drop-over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('drop-over');
    const all = new DataTransfer();
    for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
    input.files = all.files;
    show();
  });
}
