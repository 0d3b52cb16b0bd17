import { useRow, useRowsBy } from '../../data/live.ts'

/** How many answers the menu names: the newest. */
const NAMED = 5

/** The answers that came in to packs of a plan, newest first, with how many proposals wait. */
export function useAnswers(planId: string, when: boolean): readonly { id: string; label: string }[] {
  const plan = useRow('plans', planId)
  const packs = useRowsBy('packs', 'planId', planId, when)
  const answers = useRowsBy('packAnswers', 'partnerId', plan?.partnerId ?? '', when)
  const ids = new Set(packs?.map(({ id }) => id))
  return (answers ?? [])
    .filter(({ packId }) => ids.has(packId))
    .sort((a, b) => (a.answeredAt < b.answeredAt ? 1 : -1))
    .slice(0, NAMED)
    .map(({ id, answeredBy, proposals }) => {
      const open = proposals.filter(({ state }) => state === 'open').length
      return { id, label: `Answer of ${answeredBy}, ${open === 0 ? 'all decided' : `${open} to decide`}` }
    })
}
