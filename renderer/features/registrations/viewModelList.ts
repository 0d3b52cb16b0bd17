import { isProtected, isWaiting } from '@shared/domain/registration/machine.ts'
import { words } from '@shared/lib/text.ts'
import type { RegistrationLine } from '../../columns/registrations/registrationLine.ts'
import type { RegistrationTab } from '../../state/registrationsView.ts'
import type { Grouping } from '../../ui/table/types.ts'

/** Days left of a protection that counts down; undefined of all others. */
export const daysLeft = ({ state, clock }: RegistrationLine): number | undefined =>
  isProtected(state) && clock?.kind === 'protection' ? clock.left : undefined

/** Whether its protection has ended and nobody has said so yet. */
export const isEnded = (line: RegistrationLine): boolean =>
  isProtected(line.state) && line.clock?.state === 'over'

const mostDays = (bands: readonly number[]): number => Math.max(0, ...bands)

/** What each tab shows. */
export function shows(tab: RegistrationTab, bands: readonly number[]): (line: RegistrationLine) => boolean {
  if (tab === 'decide') return ({ state }) => isWaiting(state)
  if (tab === 'protected') return ({ state }) => isProtected(state)
  if (tab === 'expiring') return line => (daysLeft(line) ?? Number.POSITIVE_INFINITY) <= mostDays(bands)
  return () => true
}

const ENDED = '-1'

/** The bands of "expiring soon", the nearest first; their days are a setting (30, 14 and 7 unless set). */
export function bandGrouping(bands: readonly number[]): Grouping<RegistrationLine> {
  const nearest = bands.toSorted((a, b) => a - b)
  return {
    of: line => (isEnded(line) ? ENDED : String(nearest.find(band => (daysLeft(line) ?? 0) <= band) ?? '')),
    label: value =>
      value === ENDED ? 'Ended, to be closed' : `Within ${value} ${value === '1' ? 'day' : 'days'}`,
    order: (a, b) => Number(a) - Number(b),
  }
}

/** Every word typed must begin a word of the company, partner, products or territory. */
export function searched(typed: string): ((line: RegistrationLine) => boolean) | undefined {
  const wanted = words(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return undefined
  return ({ company, partner, products, territory }) => {
    const said = ` ${words(`${company} ${partner} ${products} ${territory ?? ''}`)}`
    return wanted.every(word => said.includes(` ${word}`))
  }
}
