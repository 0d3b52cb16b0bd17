import { type DealState, dealAge, dealState } from '@shared/domain/deal/clock.ts'
import {
  DEAL_STAGES,
  type DealStage,
  type ForecastCategory,
  MOTIONS,
  type Motion,
} from '@shared/domain/deal/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Money } from '@shared/lib/money.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { SOME_DAY } from './dealRecord.ts'
import { categoryReader, stageAgeReader } from './forecastReaders.ts'
import type { DealsAbout } from './query.ts'

export interface NamedLink {
  readonly id: string
  /** Empty where the record is gone. */
  readonly name: string
}

/** One deal as lists show it, read from the columns. */
export interface DealLine {
  readonly id: string
  readonly name: string
  readonly stage: DealStage
  readonly state: DealState
  readonly amount: Money | undefined
  /** Minor units of the workspace's currency; undefined without an amount or a rate. */
  readonly converted: number | undefined
  readonly weighted: number | undefined
  readonly openedOn: CalendarDate | undefined
  readonly closeOn: CalendarDate | undefined
  /** Days since it was opened; of closed ones: how long it took. */
  readonly age: number | undefined
  readonly updated: number
  readonly owner: string
  readonly customer: NamedLink | undefined
  readonly partners: readonly NamedLink[]
  /** Of open ones: its own, else that of its stage. */
  readonly category: ForecastCategory | undefined
  readonly ownCategory: boolean
  readonly motion: Motion | undefined
  readonly territory: string
  /** Days in its stage; undefined where its path does not tell, and of closed ones. */
  readonly stageAge: number | undefined
  /** The day its next open task is due; `someDay`: it has one without a day; undefined: none. */
  readonly nextOn: CalendarDate | 'someDay' | undefined
}

export function dealLine(columns: DealColumns, row: number, about: DealsAbout): DealLine {
  const { figures, partnerNames, customerNames } = columns
  const stage = DEAL_STAGES[figures.stage[row] ?? 0] ?? 'lost'
  const [openedOn, closeOn] = [dayText(figures.openedOn[row]), dayText(figures.closeOn[row])]
  const minor = known(figures.minor[row])
  const converted = known(figures.converted[row])
  const customer = figures.customer[row] ?? 0
  return {
    id: columns.idOf(row),
    name: columns.nameOf(row),
    stage,
    state: dealState({ stage, closeOn }, about.today),
    amount:
      minor === undefined
        ? undefined
        : { minor, currency: columns.currencies.idOf(figures.currency[row] ?? 0) },
    converted,
    weighted: converted === undefined ? undefined : Math.round((converted * about.probability[stage]) / 100),
    openedOn,
    closeOn,
    age: dealAge({ stage, openedOn, closeOn }, about.today),
    updated: figures.updated[row] ?? 0,
    owner: columns.owners.idOf(figures.owner[row] ?? 0),
    customer:
      customer === 0 ? undefined : { id: customerNames.idOf(customer), name: customerNames.nameOf(customer) },
    partners: Array.from(columns.partnersOf(row), code => ({
      id: partnerNames.idOf(code),
      name: partnerNames.nameOf(code),
    })),
    category: categoryReader(columns, about)(row),
    ownCategory: (figures.category[row] ?? 0) > 0,
    motion: MOTIONS[(figures.motion[row] ?? 0) - 1],
    territory: columns.territories.idOf(figures.territory[row] ?? 0),
    stageAge: known(stageAgeReader(columns, about.today)(row)),
    nextOn: figures.nextOn[row] === SOME_DAY ? 'someDay' : dayText(figures.nextOn[row]),
  }
}

const known = (figure: number | undefined): number | undefined =>
  figure === undefined || Number.isNaN(figure) ? undefined : figure
