import { z } from 'zod'
import { idField, rowFields, shortText } from '../fields/schema.ts'

export const VIEW_PAGES = ['partners', 'deals'] as const
export type ViewPage = (typeof VIEW_PAGES)[number]

/** How a filter's sentence goes on: `Tier is not Gold`, `Last touch is older than 30 days`. */
export const FILTER_OPERATORS = [
  'is',
  'isNot',
  'atLeast',
  'atMost',
  'olderThan',
  'within',
  'contains',
] as const
export type FilterOperator = (typeof FILTER_OPERATORS)[number]

/** One sentence of a view. The empty text among the values stands for "not set". */
export const viewFilter = z.object({
  field: z.string().min(1).max(60),
  operator: z.enum(FILTER_OPERATORS).default('is'),
  values: z.array(z.string().max(300)).min(1).max(500),
})
export type ViewFilter = z.infer<typeof viewFilter>

/** A saved way of looking at a list: which rows, in which order, grouped how, with which columns. */
export const viewFields = z.object({
  name: shortText,
  page: z.enum(VIEW_PAGES),
  filters: z.array(viewFilter).max(40).default([]),
  sort: z.object({ id: z.string().max(60), desc: z.boolean() }).optional(),
  group: z.string().max(60).optional(),
  /** Ids of the columns shown, in their order; absent: the usual ones. */
  columns: z.array(z.string().max(60)).max(60).optional(),
  layout: z.enum(['table', 'board']).optional(),
  /** Its place among the tabs of its page, from 0. */
  position: z.number().int().min(0).max(1_000).default(0),
})
export type ViewFields = z.infer<typeof viewFields>

export const view = viewFields.extend({ id: idField('view'), ...rowFields })
export type View = z.infer<typeof view>
