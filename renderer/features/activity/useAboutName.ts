import { useRow } from '../../data/live.ts'
import type { About } from '../../state/actions.ts'

/** The name of what it is about; undefined until it is read. */
export function useAboutName({ partnerId, dealId }: About): string | undefined {
  const partner = useRow('partners', partnerId ?? '')
  const deal = useRow('deals', dealId ?? '')
  return partner?.name ?? deal?.name
}
