/**
 * Finds a row by its id without a string per row: an open-addressing table of row numbers. Rows are never
 * taken out; whoever asks says which of them still count.
 */
export class IdIndex {
  #slots: Uint32Array
  #count = 0

  /** rows: how many are to be added at once. */
  constructor(rows = 0) {
    let slots = 256
    while (slots < 2 * (rows + 1)) slots *= 2
    this.#slots = new Uint32Array(slots)
  }

  /** The row whose id has these bytes, -1 for none. */
  find(id: Uint8Array, idOf: (row: number) => Uint8Array, counts: (row: number) => boolean): number {
    const mask = this.#slots.length - 1
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0
      if (held === 0) return -1
      if (counts(held - 1) && equal(idOf(held - 1), id)) return held - 1
    }
  }

  add(row: number, id: Uint8Array, idOf: (row: number) => Uint8Array): void {
    if (2 * (this.#count + 1) > this.#slots.length) {
      const before = this.#slots
      this.#slots = new Uint32Array(2 * before.length)
      for (const held of before) if (held !== 0) this.#put(held - 1, idOf(held - 1))
    }
    this.#count += 1
    this.#put(row, id)
  }

  #put(row: number, id: Uint8Array): void {
    const mask = this.#slots.length - 1
    let slot = hashOf(id) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = row + 1
  }
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  return hash >>> 0
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
