import { join } from 'node:path'
import { type ErrorTrace, errorTrace } from '@shared/lib/errorTrace.ts'
import { type Facts, lineOf, traceFacts } from './line.ts'
import { openRotatingFile, type RotatingFile } from './rotatingFile.ts'

/** What happened on this computer and when, without anything a person typed. Nothing sends it anywhere. */
export interface Log {
  note(what: string, facts?: Facts): void
  /** Of an error its kind, code and places are kept, never its message. */
  error(what: string, error: unknown, facts?: Facts): void
  trace(what: string, trace: ErrorTrace, facts?: Facts): void
  tail(lines: number): readonly string[]
}

export const openLog = (profile: string): Log => createLog(openRotatingFile(join(profile, 'logs')))

export function createLog(file: RotatingFile, now: () => Date = () => new Date()): Log {
  const note: Log['note'] = (what, facts) => file.append(lineOf(now().toISOString(), what, facts))
  const trace: Log['trace'] = (what, trace, facts) => note(what, { ...facts, ...traceFacts(trace) })
  return {
    note,
    trace,
    error: (what, error, facts) => trace(what, errorTrace(error), facts),
    tail: file.tail,
  }
}
