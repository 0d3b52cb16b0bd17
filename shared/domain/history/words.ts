import type { JournalEntry } from '../journal/schema.ts'

/** What an entry did to a record, in words; `createdIn` is the intent that made the record. */
export function entryInWords(
  entry: Pick<JournalEntry, 'intent' | 'command' | 'label'>,
  createdIn: string,
): string {
  if (entry.intent !== createdIn || !entry.command.startsWith('import')) return entry.label
  return `Imported: ${entry.label.replace(/^import(ed)?[: ]\s*/i, '')}`
}

const DOING: Readonly<Record<string, string>> = {
  create: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  setField: 'Set a field',
  restoreRecord: 'Restore a record',
  restoreField: 'Restore a field',
  save: 'Save',
  load: 'Load',
  undo: 'Undo',
  redo: 'Redo',
  rollback: 'Take back',
  sync: 'From the team',
  noteConflict: 'Conflict found',
  takeTeam: 'Take over from the team',
}

/** A command's name as a person says it: `partner.setField` → `Partner: set a field`. */
export function commandInWords(command: string): string {
  const [what = '', doing] = command.split('.')
  const plain = (text: string) =>
    DOING[text] ??
    text.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).replace(/^./, first => first.toUpperCase())
  if (doing === undefined) return plain(what)
  if (what === 'history') return plain(doing)
  const then = plain(doing)
  return `${plain(what)}: ${then.charAt(0).toLowerCase()}${then.slice(1)}`
}

/** Who did it: with the device, where it came from another. */
export const whoInWords = ({ actor, from }: Pick<JournalEntry, 'actor' | 'from'>): string =>
  from ? `${actor} on ${from.device}` : actor
