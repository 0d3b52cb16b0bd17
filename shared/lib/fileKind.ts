/** What Tandem does with a file, by what it is called. */
export type FileKind = 'table' | 'calendar' | 'workspace' | 'answer'

const ENDINGS: Readonly<Record<string, FileKind>> = {
  csv: 'table',
  tsv: 'table',
  txt: 'table',
  xlsx: 'table',
  xlsm: 'table',
  xls: 'table',
  ods: 'table',
  vcf: 'calendar',
  vcard: 'calendar',
  ics: 'calendar',
  ical: 'calendar',
  json: 'calendar',
  tandem: 'workspace',
  'tandem-answer': 'answer',
}

/** The kind of a file; undefined for one Tandem does not open. */
export function fileKindOf(name: string): FileKind | undefined {
  const ending = /\.([a-z0-9-]+)$/i.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
}

/** For a file input: `.csv,.tsv,…` without workspaces and answers, which are opened elsewhere. */
export const IMPORTABLE: string = Object.entries(ENDINGS)
  .filter(([, kind]) => kind !== 'workspace' && kind !== 'answer')
  .map(([ending]) => `.${ending}`)
  .join(',')
