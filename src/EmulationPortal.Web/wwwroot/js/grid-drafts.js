// Cells that could not be sent, kept in this browser per user and column until they are.
export class Drafts {
  #place;

  constructor(user, column) {
    this.#place = `portal-drafts|${user}|${column}|`;
  }

  put(key, cell) {
    try {
      localStorage.setItem(this.#place + key, JSON.stringify(cell));
    } catch {
      // A full or forbidden store: the cell still stands in its field.
    }
  }

  remove(key) {
    localStorage.removeItem(this.#place + key);
  }

  has(key) {
    return localStorage.getItem(this.#place + key) !== null;
  }

  all() {
    const kept = [];
    for (let index = 0; index < localStorage.length; index += 1) {
      const name = localStorage.key(index);
      if (name.startsWith(this.#place)) kept.push([name.slice(this.#place.length), JSON.parse(localStorage.getItem(name))]);
    }
    return kept;
  }
}
