import { healAndCheck } from './heal.ts'
import { RULES, type Rules } from './memoryDevice.ts'
import { openMemoryServer } from './memoryServer.ts'
import { Schedule } from './schedule.ts'
import type { OpenServer } from './simNode.ts'

export interface Simulated {
  readonly schedules: number
  readonly edits: number
  readonly counts: Readonly<Record<string, number>>
  /** Of each schedule that went wrong: its seed and what was wrong. */
  readonly failures: readonly { readonly seed: number; readonly problems: readonly string[] }[]
}

/** Plays schedules of consecutive seeds and checks each; stops after a few that went wrong. */
export async function simulate(
  firstSeed: number,
  schedules: number,
  rules: Rules = RULES,
  open: OpenServer = openMemoryServer,
): Promise<Simulated> {
  const failures: { seed: number; problems: readonly string[] }[] = []
  const counts: Record<string, number> = {}
  let edits = 0
  let played = 0
  for (; played < schedules && failures.length < 5; played++) {
    const seed = firstSeed + played
    const schedule = await Schedule.open(seed, open, rules)
    await schedule.play()
    const problems = await healAndCheck(schedule)
    await schedule.server.close()
    edits += schedule.ledger.count
    for (const of of [schedule.counts, ...schedule.desks.map(({ device }) => device.counts)])
      for (const [name, count] of Object.entries(of)) counts[name] = (counts[name] ?? 0) + count
    if (problems.length > 0) failures.push({ seed, problems: problems.slice(0, 8) })
  }
  return { schedules: played, edits, counts, failures }
}
