import type { ClockView } from '@shared/domain/session/clock.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** `16:48`, `1:02:03`; below zero with a minus. */
export function clockInFigures(seconds: number): string {
  const [all, sign] = [Math.abs(seconds), seconds < 0 ? '−' : '']
  const [hours, minutes] = [Math.floor(all / 3_600), Math.floor((all % 3_600) / 60)]
  const rest = `${two(minutes)}:${two(all % 60)}`
  return sign + (hours > 0 ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, ''))
}

/** `6 min behind plan`, `2 min ahead of plan`, `on plan` within half a minute. */
export function behindInWords(behind: number): string {
  const minutes = Math.round(Math.abs(behind) / 60)
  if (minutes === 0) return 'on plan'
  return `${minutesInWords(minutes)} ${behind > 0 ? 'behind' : 'ahead of'} plan`
}

/** `left of 40 min`; `over 40 min` once it is. */
export const leftInWords = ({ left, blocks, blockId }: ClockView): string => {
  const block = blocks.find(({ id }) => id === blockId)
  if (!block) return ''
  return `${left < 0 ? 'over' : 'left of'} ${Math.round(block.planned / 60)} min`
}

/** `1 h 20 min`, `45 min`. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** How full a block is, 0 to 1. */
export const filled = (actual: number, planned: number): number => Math.min(1, actual / planned)
