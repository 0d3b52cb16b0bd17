import { setAction } from '../state/actions.ts'

const control = () => import('../sync/control.ts')
const keys = () => import('../sync/keys.ts')

/** What Settings asks of team sync; its code is loaded with the first question. */
export function nameTeamSync(): void {
  setAction('lookAtTeam', async () => (await control()).lookAtTeam())
  setAction('joinTeam', async way => (await control()).joinTeam(way))
  setAction('resumeSync', async () => (await control()).resumeSync())
  setAction('pauseSync', async paused => (await control()).pauseSync(paused))
  setAction('cancelFirstSync', async () => (await control()).cancelFirstSync())
  setAction('setMetered', async metered => (await control()).setMetered(metered))
  setAction('discardChange', async id => (await control()).discardChange(id))
  setAction('changeKeys', async task => (await keys()).changeKeys(task))
  setAction('forgetKey', async () => (await keys()).forgetKey())
  setAction('deviceName', async () => (await control()).deviceName())
  setAction('nameDevice', async name => (await control()).renameDevice(name))
  setAction('leaveTeam', async () => (await control()).leaveTeam())
}
