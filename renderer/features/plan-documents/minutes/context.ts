import type { Formats } from '@shared/domain/scorecard/formats.ts'
import type { MinutesView } from '../readMinutes.ts'

/** Minutes hold no money: of the formats only dates and numbers are used. */
export interface MinutesContext extends MinutesView {
  readonly formats: Formats
  readonly locale: string
}

/** A moment on the printing computer's clock. */
export const timeOf = (at: string, { locale }: Pick<MinutesContext, 'locale'>): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at))

/** `1:05 h` or `25 min`, of whole seconds, rounded to minutes. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`
}
