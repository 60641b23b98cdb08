// Reads what Excel puts on the clipboard: tabs between cells, line breaks between rows, quotes around cells with breaks.
export function blockFrom(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < body.length; index += 1) {
    const letter = body[index];
    if (quoted && letter === '"' && body[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (letter === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && (letter === '\t' || letter === '\n')) {
      rows.at(-1).push(cell.trim());
      cell = '';
      if (letter === '\n') rows.push([]);
    } else {
      cell += letter;
    }
  }
  rows.at(-1).push(cell.trim());
  return rows;
}
