import type { Random } from '@shared/lib/random.ts'
import type { EditLedger } from './ledger.ts'
import type { SimNode } from './simNode.ts'

/** Another program (or a newer Tandem) reads a partner, changes it and writes it, with or without the `by` it found. */
export async function foreignWrite(
  random: Random,
  node: SimNode,
  ledger: EditLedger,
  fresh: (word: string) => string,
  mayBreak: boolean,
): Promise<boolean> {
  const partners = [...(await node.documents())].filter(([id]) => id.startsWith('partner:'))
  const [, doc] = partners.length > 0 ? random.pick(partners) : []
  if (!doc?.row) return false
  const { _conflicts: _, by, ...read } = doc
  const field = random.pick(['city', 'future', 'future', 'name'] as const)
  const breaks = field === 'name' && mayBreak && random.chance(0.5)
  const row = { ...doc.row, [field]: breaks ? { first: fresh('Name') } : fresh(field) }
  await node.put({ ...read, row, ...(by && random.chance(0.5) && { by }) })
  ledger.edited('another program', 'partners', doc.row, row)
  return true
}

/** The other program puts right what Tandem could not read. */
export async function mendBroken(
  node: SimNode,
  ledger: EditLedger,
  fresh: (word: string) => string,
): Promise<void> {
  for (const doc of (await node.documents()).values()) {
    if (!doc.row || typeof doc.row.name !== 'object') continue
    const { _conflicts: _, ...read } = doc
    const row = { ...doc.row, name: fresh('Name') }
    await node.put({ ...read, row })
    ledger.edited('another program', 'partners', doc.row, row)
  }
}
