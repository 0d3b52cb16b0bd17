import type { Page } from '@playwright/test'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'

/** What would run, or be more than text, if a page, a document or a table took it for what it looks like. */
export const INJECTIONS: readonly string[] = [
  '"><img src=x onerror="globalThis.tandemInjected=1">',
  '<script>globalThis.tandemInjected=1</script>',
  '<svg onload="globalThis.tandemInjected=1"></svg>',
  "{{constructor.constructor('globalThis.tandemInjected=1')()}}",
  'javascript:globalThis.tandemInjected=1',
  '\u202e<b onmouseover="globalThis.tandemInjected=1">right to left</b>',
  '=HYPERLINK("https://x.example/?"&A1,"go")',
  '<iframe srcdoc="<script>parent.tandemInjected=1</script>"></iframe>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands for a template that somebody else would run.
  '${globalThis.tandemInjected=1}`',
  '</title></style></script><img src=x onerror=globalThis.tandemInjected=1>',
]

/** Beginnings of them, as they stand in a text that was cut or wrapped. */
export const TRACES = /<script>|<img src=x|<svg onload|<iframe srcdoc|javascript:globalThis|HYPERLINK\(/

type Row = Readonly<Record<string, unknown>>

/** Fields that name something of the program, not of a person: with another word in them a row means nothing. */
const OWN =
  /(^|\.)(id|createdIn|.*Ids?|.*Hash|hash|key|keys|metric|field|fields|kind|type|unit|token|.*[sS]ignature|publicKey|answerKey|columns|sort|filters|group)$/

let turn = 0

/** The row with an injection in every text a person can write; whatever its schema refuses stays as it was. */
export function injectedRow(table: TableName, row: Row): { readonly row: Row; readonly fields: number } {
  let current: unknown = row
  let fields = 0
  for (const path of textsOf(row)) {
    if (OWN.test(path.filter(step => typeof step === 'string').join('.'))) continue
    const next = withAt(current, path, `${INJECTIONS[turn % INJECTIONS.length]} ${turn}`)
    const { partnerIds: _, ...own } = next as Row & { readonly partnerIds?: unknown }
    if (!TABLE_SCHEMAS[table].safeParse(own).success) continue
    turn += 1
    fields += 1
    current = next
  }
  return { row: current as Row, fields }
}

type Path = readonly (string | number)[]

function textsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value === 'string') return [at]
  if (Array.isArray(value)) return value.flatMap((one, i) => textsOf(one, [...at, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, [...at, key]))
}

function withAt(value: unknown, [step, ...rest]: Path, to: string): unknown {
  if (step === undefined) return to
  if (Array.isArray(value)) return value.map((one, i) => (i === step ? withAt(one, rest, to) : one))
  const row = value as Row
  return { ...row, [step]: withAt(row[step], rest, to) }
}

/** Writes an injection into every text of every row of the app's store; the page is to be opened anew after it. */
export async function injectBook(page: Page): Promise<{ readonly rows: number; readonly fields: number }> {
  const all = (await page.evaluate(readAll, [...TABLE_NAMES])) as Record<TableName, Row[]>
  let [rows, fields] = [0, 0]
  const changed: Record<string, Row[]> = {}
  for (const table of TABLE_NAMES) {
    changed[table] = (all[table] ?? []).map(row => {
      const injected = injectedRow(table, row)
      rows += 1
      fields += injected.fields
      return injected.row
    })
  }
  await page.evaluate(writeAll, changed)
  return { rows, fields }
}

async function readAll(tables: string[]): Promise<Record<string, unknown[]>> {
  const done = <R>(request: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const store = await done(indexedDB.open('tandem'))
  const from = store.transaction(tables)
  const read: Record<string, unknown[]> = {}
  for (const table of tables) read[table] = await done(from.objectStore(table).getAll())
  store.close()
  return read
}

async function writeAll(changed: Record<string, unknown[]>): Promise<void> {
  const done = <R>(request: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const store = await done(indexedDB.open('tandem'))
  const into = store.transaction([...Object.keys(changed), 'derived', 'journal'], 'readwrite')
  for (const [table, rows] of Object.entries(changed))
    for (const row of rows) into.objectStore(table).put(row)
  // What was derived from the rows as they were; it is made anew.
  into.objectStore('derived').clear()
  const journal = into.objectStore('journal')
  for (const entry of await done(journal.getAll()))
    journal.put({ ...entry, label: `<script>globalThis.tandemInjected=1</script> ${entry.label}` })
  await new Promise((resolve, reject) => {
    into.oncomplete = resolve
    into.onerror = () => reject(into.error)
  })
  store.close()
}

/** Notes what the content policy refuses, in every document from now on. */
export const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const noted: string[] = []
    Object.assign(globalThis, { tandemRefused: noted })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      noted.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })

/** What became of the injections on the page that is shown: nothing, where all of them are text. */
export const whatRan = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { tandemInjected, tandemRefused } = globalThis as unknown as {
      tandemInjected?: unknown
      tandemRefused?: readonly string[]
    }
    const made = document.querySelectorAll(
      'img[src="x"], iframe, svg[onload], b[onmouseover], [onerror], a[href^="javascript:" i], script:not([src]):not([nonce]):not([type="application/json"])',
    )
    return [
      ...(tandemInjected === undefined ? [] : ['a script of the book ran']),
      // zod asks once in each document whether it may compile, and is told no.
      ...(tandemRefused ?? [])
        .filter(line => line.trim() !== 'script-src eval')
        .map(line => `refused by the policy: ${line}`),
      ...[...made].map(element => `made of a text: ${element.outerHTML.slice(0, 200)}`),
    ]
  })
