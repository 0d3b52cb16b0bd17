import { namelessInWords, type Say } from '@shared/domain/plan/fieldWords.ts'
import type { PlanContent } from '@shared/domain/plan/versionSchema.ts'
import { exponentOf } from '@shared/lib/money.ts'
import { formatDate, formatDayOf, formatQuarter } from '../../ui/format/dates.ts'
import { formatMoney } from '../../ui/format/numbers.ts'

/** How a version's figures, days and names are written on screen. */
export function sayOf({ plan, partner, names, parts }: PlanContent): Say {
  const goals = new Map<string, string>(
    parts.flatMap(part => (part.kind === 'goal' ? [[part.id, part.title] as const] : [])),
  )
  const { currency } = plan
  const unit = 10 ** exponentOf(currency)
  return {
    partner: partner.name,
    // Rounded, two amounts that differ by cents would look alike.
    money: minor => formatMoney({ minor, currency }, minor % unit === 0 ? 'whole' : 'exact'),
    number: (value, digits = 0) =>
      value.toLocaleString(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    date: date => (date.length > 10 ? formatDayOf(date) : formatDate(date)),
    quarter: formatQuarter,
    nameOf: id => names[id] ?? goals.get(id) ?? namelessInWords(id),
  }
}
