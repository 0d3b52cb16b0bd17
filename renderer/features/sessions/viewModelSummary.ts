import { MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import { DELIVERY_LABELS, SWOT_LABELS, sideInWords } from '@shared/domain/plan/labels.ts'
import { partsOfKind } from '@shared/domain/plan/partSchema.ts'
import type { PlanSection } from '@shared/domain/plan/schema.ts'
import { actionStatusInWords } from '@shared/domain/task/actionStatus.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { PlanRows } from '../../data/planRows.ts'
import { formatDate, formatQuarter } from '../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../ui/format/numbers.ts'
import { SIDE_WORDS } from './viewModelWords.ts'

/** One row of a section, to be read across a room. */
export interface SummaryLine {
  readonly key: string
  readonly title: string
  readonly facts?: string
  readonly end?: string
}

const together = (...facts: readonly (string | undefined | false)[]): { readonly facts?: string } => {
  const said = facts.filter(Boolean).join(' · ')
  return said === '' ? {} : { facts: said }
}

/** The rows of a section in plain words; prose is shown beside them. */
export function summaryOf(
  section: PlanSection,
  { plan, partner, parts, actions, names }: PlanRows,
  today: CalendarDate,
): readonly SummaryLine[] {
  const money = (minor: number) => formatMoney({ minor, currency: plan.currency })
  switch (section) {
    case 'profile':
      return partsOfKind(parts, 'swot').map(part => ({
        key: part.id,
        title: part.text,
        ...together(SWOT_LABELS[part.quadrant]),
      }))
    case 'goals':
      return partsOfKind(parts, 'goal').map(part => ({
        key: part.id,
        title: part.title,
        ...together(sideInWords(part.side, partner?.name ?? 'them'), part.owner?.name, part.detail),
        end: `weight ${part.weight}`,
      }))
    case 'forecast':
      return partsOfKind(parts, 'forecast').map(part => ({
        key: part.id,
        title: [
          formatQuarter(part.quarter),
          names.get(part.productId ?? ''),
          names.get(part.customerId ?? ''),
        ]
          .filter(Boolean)
          .join(' · '),
        ...together(`worst ${money(part.worst)}`, `best ${money(part.best)}`, part.region),
        end: money(part.likely),
      }))
    case 'accounts':
      return partsOfKind(parts, 'account').map(part => ({
        key: part.id,
        title: part.name,
        ...together(part.ourOwner, part.theirOwner, part.rule),
      }))
    case 'motions':
      return partsOfKind(parts, 'motion').map(part => ({
        key: part.id,
        title: MOTION_LABELS[part.motion],
        ...together(part.trigger, part.ourRole, part.theirRole),
      }))
    case 'marketing':
      return partsOfKind(parts, 'campaign').map(part => ({
        key: part.id,
        title: part.title,
        ...together(
          part.from && formatDate(part.from),
          part.proof,
          part.claimBy && `claim by ${formatDate(part.claimBy)}`,
        ),
        end: money(part.ours + part.theirs),
      }))
    case 'enablement':
      return partsOfKind(parts, 'enablement').map(part => ({
        key: part.id,
        title: part.certificate,
        ...together(
          part.person.name,
          part.doneOn ? `done ${formatDate(part.doneOn)}` : part.byOn && `by ${formatDate(part.byOn)}`,
        ),
      }))
    case 'resources':
      return partsOfKind(parts, 'resource').map(part => ({
        key: part.id,
        title: part.person.name,
        ...together(SIDE_WORDS[part.person.side], part.role, `${formatCount(part.dayTenths / 10)} days`),
        end: money(part.budget),
      }))
    case 'delivery':
      return partsOfKind(parts, 'delivery').map(part => ({
        key: part.id,
        title: part.title,
        ...together(DELIVERY_LABELS[part.what], part.owner?.name, part.detail),
      }))
    case 'actions':
      return actions.map(task => ({
        key: task.id,
        title: task.title,
        ...together(task.accountable?.name ?? 'nobody answers for it yet', actionStatusInWords(task, today)),
        ...(task.dueOn && { end: formatDate(task.dueOn) }),
      }))
    case 'risks':
      return partsOfKind(parts, 'risk').map(part => ({
        key: part.id,
        title: part.title,
        ...together(part.owner?.name, part.mitigation),
        end: `${part.likelihood} × ${part.impact}`,
      }))
    case 'rhythm':
      return [
        ...partsOfKind(parts, 'kpi').map(part => ({
          key: part.id,
          title: part.title,
          ...together(part.note),
        })),
        ...partsOfKind(parts, 'meeting').map(part => ({
          key: part.id,
          title: part.title,
          end: formatDate(part.on),
        })),
      ]
    case 'cover':
    case 'approval':
    case 'thesis':
    case 'proposition':
      return []
  }
}
