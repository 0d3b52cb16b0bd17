import { healAndCheck } from './heal.ts'
import { RULES, type Rules } from './memoryDevice.ts'
import { Schedule } from './schedule.ts'

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
): Promise<Simulated> {
  const failures: { seed: number; problems: readonly string[] }[] = []
  const counts: Record<string, number> = {}
  let edits = 0
  let played = 0
  for (; played < schedules && failures.length < 5; played++) {
    const seed = firstSeed + played
    const schedule = new Schedule(seed, rules)
    await schedule.play()
    const problems = await healAndCheck(schedule)
    edits += schedule.ledger.count
    for (const of of [schedule.counts, ...schedule.desks.map(({ device }) => device.counts)])
      for (const [name, count] of Object.entries(of)) counts[name] = (counts[name] ?? 0) + count
    if (problems.length > 0) failures.push({ seed, problems: problems.slice(0, 8) })
  }
  return { schedules: played, edits, counts, failures }
}
