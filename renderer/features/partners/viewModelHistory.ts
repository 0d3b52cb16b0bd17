import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { datesInWords } from '../../ui/format/dates.ts'

/** What happened to a record, in words; `createdIn` is the intent that made it. */
export function historyLine(
  entry: Pick<JournalEntry, 'intent' | 'command' | 'label'>,
  createdIn: string,
  locale?: string,
): string {
  const label = datesInWords(entry.label, locale)
  if (entry.intent !== createdIn) return label
  return isImport(entry.command) ? `Imported: ${withoutVerb(label)}` : label
}

const isImport = (command: string): boolean => command.startsWith('import')

const withoutVerb = (label: string): string => label.replace(/^import(ed)?[: ]\s*/i, '')
