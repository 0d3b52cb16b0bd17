import { z } from 'zod'
import { isCalendarDate } from '../../lib/calendarDate.ts'
import { type EntityType, type Id, typeOfId } from '../../lib/ids.ts'
import { isCurrency } from '../../lib/money.ts'
import { isQuarter, type Quarter } from '../../lib/period.ts'

/** Field types shared by the entities. Texts are trimmed and bounded, so no row can grow without limit. */
export const shortText = z.string().trim().min(1, 'Say something here.').max(300)
export const optionalText = z.string().trim().max(300).optional()
export const longText = z.string().max(20_000).optional()
export const textList = z.array(z.string().trim().min(1).max(200)).max(200).default([])

export const calendarDateField = z.string().refine(isCalendarDate, 'This is not a calendar date.')
export const instantField = z.iso.datetime()
export const currencyField = z.string().refine(isCurrency, 'A currency is three capital letters, like EUR.')
export const quarterField = z.custom<Quarter>(
  value => typeof value === 'string' && isQuarter(value),
  'A quarter looks like 2026-Q3.',
)

export const moneyField = z.object({ minor: z.number().int(), currency: currencyField })

export const idField = <T extends EntityType>(type: T) =>
  z.custom<Id<T>>(value => typeof value === 'string' && typeOfId(value) === type, `This is not a ${type} id.`)

/** What every stored row carries beside its own fields. */
export const rowFields = {
  createdAt: instantField,
  updatedAt: instantField,
  /** The intent (one user action) that created the row; leads to its journal entry. */
  createdIn: z.string(),
}

/** The record's key in the system it was imported from; how later files join to it. */
export const externalKeyField = z.string().trim().min(1).max(200).optional()
