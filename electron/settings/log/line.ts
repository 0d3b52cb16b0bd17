import type { ErrorTrace } from '@shared/lib/errorTrace.ts'

export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** Nothing that could begin another line, or pass for another fact. */
const plain = (value: string | number | boolean): string => String(value).replace(/[^\w.:+<-]/g, '_')

/** `2026-11-27T14:50:01.123Z storeOpened ms=41`: one line of the log. */
export const lineOf = (at: string, what: string, facts: Facts = {}): string =>
  [
    `${at} ${plain(what)}`,
    ...Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [`${plain(name)}=${plain(value)}`],
    ),
  ].join(' ')

/** What happened in a line; undefined for what is no line of the log. */
export const whatOf = (line: string): string | undefined => /^\d{4}-\S+Z (\S+)/.exec(line)?.[1]

export const traceFacts = ({ name, code, at }: ErrorTrace): Facts => ({
  error: name,
  code,
  at: at.length > 0 ? at.join('<') : undefined,
})
