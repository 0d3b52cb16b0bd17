import type { Task } from '../task/schema.ts'
import type { EntryChange, PlanDifference } from './compare.ts'
import { differenceOf, sameValue } from './compare.ts'
import { fieldsInWords, goalFigure, type Say, saidFields } from './fieldWords.ts'
import type { PartKind, PlanPart } from './partSchema.ts'
import { PLAN_SECTION_LABELS, PLAN_SECTIONS, type PlanSection } from './schema.ts'
import { sectionOfPart } from './sectionOf.ts'
import type { PlanContent } from './versionSchema.ts'
import { PART_WORDS, partName } from './words.ts'

/** A line on one side, and whether the other side has it too. */
export interface SaidLine {
  readonly text: string
  readonly same: boolean
}

export interface SaidChange {
  readonly label: string
  readonly before: readonly SaidLine[]
  readonly after: readonly SaidLine[]
}

export type How = 'added' | 'removed' | 'changed' | 'same'

/** One entry of a section side by side; of one that is the same on both, what it says. */
export interface SaidEntry {
  readonly key: string
  readonly what: string
  readonly name: string
  readonly how: How
  readonly fields: readonly SaidChange[]
}

export interface SaidSection {
  readonly section: PlanSection
  readonly title: string
  readonly entries: readonly SaidEntry[]
  readonly changes: number
}

/** Marks what two lists of lines have in common: the longest run of lines in the same order is the same. */
export function markLines(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly SaidLine[]; readonly after: readonly SaidLine[] } {
  const width = after.length + 1
  const longest = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] =
        before[i] === after[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
  const [keptBefore, keptAfter] = [new Set<number>(), new Set<number>()]
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      keptBefore.add(i++)
      keptAfter.add(j++)
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return {
    before: before.map((text, i) => ({ text, same: keptBefore.has(i) })),
    after: after.map((text, i) => ({ text, same: keptAfter.has(i) })),
  }
}

type Kind = PartKind | 'plan' | 'action'

function saidChanges(
  kind: Kind,
  before: object | undefined,
  after: object | undefined,
  [was, is]: readonly [Say, Say],
): readonly SaidChange[] {
  const linesOf = (row: object | undefined, say: Say) =>
    new Map((row ? fieldsInWords(kind, row, say) : []).map(one => [one.field, one.lines]))
  const [old, now] = [linesOf(before, was), linesOf(after, is)]
  return saidFields(kind).flatMap(([field, label]) => {
    const marked = markValues(
      [fieldOf(before, field), old.get(field) ?? []],
      [fieldOf(after, field), now.get(field) ?? []],
    )
    return marked.before.length + marked.after.length === 0 ? [] : [{ label, ...marked }]
  })
}

const fieldOf = (row: object | undefined, field: string): unknown =>
  (row as Readonly<Record<string, unknown>> | undefined)?.[field]

type Valued = readonly [value: unknown, lines: readonly string[]]

/** Marks the lines of two values; of values that differ and are said alike none is the same. */
function markValues([was, before]: Valued, [is, after]: Valued): ReturnType<typeof markLines> {
  const marked = markLines(before, after)
  const alike = [...marked.before, ...marked.after].every(({ same }) => same)
  if (!alike || sameValue(was ?? null, is ?? null)) return marked
  const other = (lines: readonly string[]) => lines.map(text => ({ text, same: false }))
  return { before: other(before), after: other(after) }
}

const differs = ({ before, after }: SaidChange): boolean => [...before, ...after].some(({ same }) => !same)

/** What an entry is called in front of its name, and its name without quotes. */
const titleOf = (row: PlanPart | Task): readonly [what: string, name: string] =>
  'kind' in row ? [PART_WORDS[row.kind][0], partName(row).slice(1, -1)] : ['action', row.title]

const rowsById = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map<string, Row>(rows.map(row => [row.id, row]))

/**
 * Two versions side by side in words, section by section, sections of a plan all; `all` also lists what is the same.
 * What only its place or its time of change tells apart is the same to a reader.
 */
export function comparedInWords(
  before: PlanContent,
  after: PlanContent,
  says: readonly [Say, Say],
  all = false,
): readonly SaidSection[] {
  const difference = differenceOf(before, after)
  return PLAN_SECTIONS.map(section => {
    const entries = [
      ...(section === 'cover' ? [coverEntry(before, after, says)] : []),
      ...sectionEntries(section, before, after, difference, says),
      ...(section === 'goals' ? actualEntries(before, after, difference, says) : []),
    ].filter(one => all || one.how !== 'same')
    return {
      section,
      title: PLAN_SECTION_LABELS[section],
      entries: entries.map(one =>
        all || one.how !== 'changed' ? one : { ...one, fields: one.fields.filter(differs) },
      ),
      changes: entries.filter(({ how }) => how !== 'same').length,
    }
  }).filter(({ entries }) => entries.length > 0)
}

function coverEntry(before: PlanContent, after: PlanContent, says: readonly [Say, Say]): SaidEntry {
  const cover = ({ plan, version, asOf }: PlanContent) => ({ ...plan, version, asOf })
  const fields = [
    ...(before.partner.name === after.partner.name
      ? []
      : [{ label: 'Partner', ...markLines([before.partner.name], [after.partner.name]) }]),
    ...saidChanges('plan', cover(before), cover(after), says),
  ]
  return entryOf('cover', 'plan', after.plan.name, fields)
}

const entryOf = (key: string, what: string, name: string, fields: readonly SaidChange[]): SaidEntry => ({
  key,
  what,
  name,
  how: fields.some(differs) ? 'changed' : 'same',
  fields,
})

function sectionEntries(
  section: PlanSection,
  before: PlanContent,
  after: PlanContent,
  { sections }: PlanDifference,
  says: readonly [Say, Say],
): readonly SaidEntry[] {
  const found = sections.find(one => one.section === section)
  const changes = rowsById<{ id: string; change: EntryChange<PlanPart | Task> }>(
    [...(found?.parts ?? []), ...(found?.actions ?? [])].map(change => ({ id: change.row.id, change })),
  )
  const inSection = (content: PlanContent): readonly (PlanPart | Task)[] => [
    ...content.parts.filter(part => sectionOfPart(part) === section),
    ...(section === 'actions' ? content.actions : []),
  ]
  const [old, now] = [inSection(before), inSection(after)]
  const olds = rowsById(old)
  const gone = old.filter(({ id }) => changes.get(id)?.change.how === 'removed')
  return [...now, ...gone].map(row => {
    const how = changes.get(row.id)?.change.how
    const [what, name] = titleOf(row)
    const kind: Kind = 'kind' in row ? row.kind : 'action'
    const was = how === 'added' ? undefined : (olds.get(row.id) ?? row)
    const is = how === 'removed' ? undefined : row
    const entry = entryOf(row.id, what, name, saidChanges(kind, was, is, says))
    return how === 'added' || how === 'removed' ? { ...entry, how } : entry
  })
}

/** Actuals as they were read, goal by goal, where they differ. */
function actualEntries(
  before: PlanContent,
  after: PlanContent,
  { actuals }: PlanDifference,
  [was, is]: readonly [Say, Say],
): readonly SaidEntry[] {
  const goals = rowsById([...before.parts, ...after.parts])
  return [...new Set(actuals.map(({ field }) => field.split(' ')[0] ?? ''))].flatMap(id => {
    const goal = goals.get(id)
    if (goal?.kind !== 'goal') return []
    const lines = (side: 'before' | 'after', say: Say) =>
      actuals
        .filter(({ field }) => field.startsWith(`${id} `))
        .flatMap(one => {
          const value = one[side]
          if (value === undefined) return []
          const said = value === null ? 'n/a' : goalFigure(value as number, goal.unit, say)
          return [`${say.quarter(one.field.split(' ')[1] ?? '')}: ${said}`]
        })
    const values = (side: 'before' | 'after') =>
      actuals.filter(({ field }) => field.startsWith(`${id} `)).map(one => one[side] ?? null)
    const marked = markValues([values('before'), lines('before', was)], [values('after'), lines('after', is)])
    const fields = [{ label: 'Actuals as read', ...marked }]
    return [entryOf(`${id} actuals`, 'figures of', partName(goal).slice(1, -1), fields)]
  })
}
