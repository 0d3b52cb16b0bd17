/** A key that more records share than this tells nothing and is not followed. */
export const LARGEST_BLOCK = 400
/** So many records at most are compared in one check, those of the rarest keys first. */
export const MOST_COMPARED = 800

export interface Blocks {
  add(item: number, keys: readonly string[]): void
  remove(item: number, keys: readonly string[]): void
  /** Items that share a key, of the rarest keys first; never more than `most`. */
  sharing(keys: readonly string[], most?: number): ReadonlySet<number>
  size(key: string): number
}

/** Finds the few records worth comparing, instead of comparing all pairs. */
export function createBlocks(): Blocks {
  const blocks = new Map<string, number[]>()
  return {
    add(item, keys) {
      for (const key of keys) {
        const block = blocks.get(key)
        if (block) block.push(item)
        else blocks.set(key, [item])
      }
    },
    remove(item, keys) {
      for (const key of keys) {
        const block = blocks.get(key)
        const at = block?.indexOf(item) ?? -1
        if (block && at >= 0) block.splice(at, 1)
      }
    },
    sharing(keys, most = MOST_COMPARED) {
      const found = new Set<number>()
      const some = keys.flatMap(key => {
        const block = blocks.get(key)
        return block && block.length <= LARGEST_BLOCK ? [block] : []
      })
      some.sort((a, b) => a.length - b.length)
      for (const block of some)
        for (const item of block) {
          if (found.size >= most) return found
          found.add(item)
        }
      return found
    },
    size: key => blocks.get(key)?.length ?? 0,
  }
}
