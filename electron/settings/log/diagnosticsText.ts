/** What a report of a fault needs. Every part is a number or a word of the program or the system. */
export interface Diagnostics {
  readonly at: string
  readonly facts: Readonly<Record<string, string>>
  /** Null: the store is not open. */
  readonly rows: Readonly<Record<string, number>> | null
  readonly lines: readonly string[]
}

export function diagnosticsText({ at, facts, rows, lines }: Diagnostics): string {
  const counts = Object.entries(rows ?? {}).map(([table, count]) => `${table} ${count}`)
  return [
    `Diagnostics of Tandem, ${at}`,
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
    `Rows: ${rows === null ? 'the store is not open' : counts.join(', ')}`,
    '',
    `The last ${lines.length} lines of the log:`,
    ...lines,
    '',
  ].join('\n')
}
