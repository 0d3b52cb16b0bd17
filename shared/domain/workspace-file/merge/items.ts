import type { TableName } from '../../tableNames.ts'
import type { Difference } from './compare.ts'
import type { AnyRow, Part } from './parts.ts'
import { livingAgain, NO_PICKS } from './resolve.ts'

/**
 * What a difference is to the person who looks at the preview. `choose`: both sides changed the same.
 * `lives`: deleted on one side, changed on the other. `linked`: deleted on one side, but still needed.
 * `joined`: made on both sides under one key, with nothing in the file that changes mine.
 */
export const ITEM_KINDS = ['choose', 'lives', 'linked', 'changed', 'added', 'removed', 'joined'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export interface MergeItem {
  readonly kind: ItemKind
  readonly table: TableName
  readonly id: string
  /** The record as one reads it: mine where there is one. */
  readonly row: AnyRow
  readonly parts: readonly Part[]
  readonly deletedBy?: 'mine' | 'theirs'
  readonly joined: boolean
}

/** The differences a merge acts on or asks about, the questions first; what stays as it is here is left out. */
export function mergeItems(differences: readonly Difference[]): readonly MergeItem[] {
  const living = livingAgain(differences, NO_PICKS)
  const items = differences.flatMap(difference => itemOf(difference, living) ?? [])
  return items.sort((a, b) => ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind))
}

function itemOf(difference: Difference, living: ReadonlySet<string>): MergeItem | undefined {
  const { table, id } = difference
  const plain = { table, id, parts: [], joined: false }
  switch (difference.kind) {
    case 'here':
      return undefined
    case 'added':
      return { ...plain, kind: 'added', row: difference.theirs }
    case 'removed':
      return living.has(id)
        ? { ...plain, kind: 'linked', deletedBy: 'theirs', row: difference.mine }
        : { ...plain, kind: 'removed', row: difference.mine }
    case 'gone':
      return living.has(id)
        ? { ...plain, kind: 'linked', deletedBy: 'mine', row: difference.theirs }
        : undefined
    case 'lives':
      return {
        ...plain,
        kind: 'lives',
        deletedBy: difference.deletedBy,
        row: difference.deletedBy === 'mine' ? difference.theirs : difference.mine,
      }
    case 'changed': {
      const { mine, parts, joined } = difference
      if (!joined && parts.every(({ kind }) => kind === 'mine')) return undefined
      const brings = parts.some(part => part.kind !== 'mine')
      const kind = parts.some(part => part.kind === 'choose') ? 'choose' : brings ? 'changed' : 'joined'
      return { ...plain, kind, row: mine, parts, joined }
    }
  }
}
