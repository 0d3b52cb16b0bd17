import type { AccountList } from '@shared/domain/engagement/schema.ts'
import { byName } from '@shared/lib/text.ts'
import { useMemo } from 'react'
import { useAll } from '../../data/live.ts'
import { useNames } from '../../data/useNames.ts'

/** The lists by name, and who holds them. undefined: not read yet. */
export function useAccountLists() {
  const rows = useAll('accountLists')
  const partnerIds = (rows ?? []).flatMap(({ partnerId }) => partnerId ?? [])
  const partners = useNames('partners', partnerIds)
  return useMemo(
    () =>
      rows && {
        lists: [...rows].sort((a, b) => byName(a.name, b.name)),
        holder: ({ partnerId }: AccountList): string =>
          partnerId === undefined ? 'Direct team' : (partners.get(partnerId) ?? '…'),
      },
    [rows, partners],
  )
}

export type AccountListsView = NonNullable<ReturnType<typeof useAccountLists>>
