import type { DomainError } from '../../lib/result.ts'
import { fold } from '../../lib/text.ts'
import { isTimeZone } from '../../lib/zoneTime.ts'
import type { ChannelPolicy } from './channelPolicy.ts'

/** What keeps conventions from being saved. Codes: `zone`, `hours`, `region` (a region twice), `person` (a name twice). */
export function policyProblems({ calendars, team }: ChannelPolicy): readonly DomainError[] {
  const problems: DomainError[] = []
  const add = (code: string, message: string) => problems.push({ code, message, at: 'policy' })
  for (const { region, timeZone, opensAt, closesAt } of calendars) {
    if (!isTimeZone(timeZone))
      add('zone', `${region}: “${timeZone}” is no time zone. They look like Europe/Berlin.`)
    if (opensAt >= closesAt)
      add('hours', `${region}: work ends at ${closesAt}, before it begins at ${opensAt}.`)
  }
  if (new Set(calendars.map(({ region }) => fold(region))).size < calendars.length)
    add('region', 'Two regions have the same name.')
  if (new Set(team.map(({ name }) => fold(name))).size < team.length)
    add('person', 'Two people have the same name.')
  return problems
}
