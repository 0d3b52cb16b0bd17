import type { Random } from '@shared/lib/random.ts'
import type { EditLedger } from './ledger.ts'
import type { MemoryNode } from './memoryNode.ts'

/** Another program (or a newer Tandem) reads a partner, changes it and writes it, with or without the `by` it found. */
export function foreignWrite(
  random: Random,
  node: MemoryNode,
  ledger: EditLedger,
  fresh: (word: string) => string,
  mayBreak: boolean,
): boolean {
  const partners = node.ids().filter(id => id.startsWith('partner:'))
  const doc = partners.length > 0 ? node.document(random.pick(partners)) : undefined
  if (!doc?.row) return false
  const { _conflicts: _, by, ...read } = doc
  const field = random.pick(['city', 'future', 'future', 'name'] as const)
  const breaks = field === 'name' && mayBreak && random.chance(0.5)
  const row = { ...doc.row, [field]: breaks ? { first: fresh('Name') } : fresh(field) }
  node.put({ ...read, row, ...(by && random.chance(0.5) && { by }) })
  ledger.edited('another program', 'partners', doc.row, row)
  return true
}

/** The other program puts right what Tandem could not read. */
export function mendBroken(node: MemoryNode, ledger: EditLedger, fresh: (word: string) => string): void {
  for (const id of node.ids()) {
    const doc = node.document(id)
    if (!doc?.row || typeof doc.row.name !== 'object') continue
    const { _conflicts: _, ...read } = doc
    const row = { ...doc.row, name: fresh('Name') }
    node.put({ ...read, row })
    ledger.edited('another program', 'partners', doc.row, row)
  }
}
