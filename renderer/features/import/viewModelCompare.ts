import type { MatchQuestion, PreviewRow, RowMatch } from '@shared/domain/import/engine.ts'
import { importField } from '@shared/domain/import/fields.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { isCurrency, type Money } from '@shared/lib/money.ts'
import { words } from '@shared/lib/text.ts'
import { formatMoney } from '../../ui/format/numbers.ts'

/** One field of a row beside the same field of the record it may be. */
export interface ComparedField {
  readonly label: string
  readonly file: string
  readonly book: string
  readonly same: boolean
}

/** The name first, then every field the file fills or the record has among the mapped ones. */
export function comparisonOf(
  kind: ImportKind,
  question: Pick<MatchQuestion, 'name'>,
  row: PreviewRow | undefined,
  candidate: Pick<RowMatch, 'name'>,
  record: Readonly<Record<string, unknown>> | undefined,
): readonly ComparedField[] {
  const rest = (row?.cells ?? [])
    .filter(cell => cell.field !== 'name')
    .map(cell =>
      compared(
        importField(kind, cell.field)?.label ?? cell.field,
        cell.text,
        shown(kind, cell.field, record),
      ),
    )
    .filter(line => line.file !== '' || line.book !== '')
  return [compared('Name', question.name, candidate.name), ...rest]
}

const compared = (label: string, file: string, book: string): ComparedField => ({
  label,
  file,
  book,
  same: file !== '' && words(file) === words(book),
})

/** A stored value as the preview writes it. */
function shown(
  kind: ImportKind,
  field: string,
  record: Readonly<Record<string, unknown>> | undefined,
): string {
  const value = record?.[field]
  if (value === undefined || value === null) return ''
  const options = importField(kind, field)?.options ?? []
  const label = (one: unknown) => options.find(option => option.value === one)?.label ?? String(one)
  if (Array.isArray(value)) return value.map(label).join(', ')
  if (isMoney(value)) return formatMoney(value, 'exact')
  return typeof value === 'object' ? '' : label(value)
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'minor' in value &&
  'currency' in value &&
  isCurrency(String(value.currency))
