import { asError } from './asError.ts'
import { keepHabit } from './habits.ts'
import { keepBefore } from './keepBefore.ts'
import type { ActionTools } from './sittingTools.ts'
import { settingsOf } from './viewModelState.ts'

/** The import itself; cancelled, the engine has taken everything back. */
export async function runImport({ engine, dispatch, now, actor }: ActionTools): Promise<void> {
  const { shape } = now()
  const settings = settingsOf(now())
  if (!settings || !shape) return
  dispatch({ type: 'working', work: { what: 'importing' } })
  keepHabit(shape.headers, settings.kind, settings.onMatch)
  try {
    await keepBefore()
    const answer = await engine().run(settings, await actor(), progress =>
      dispatch({ type: 'progressed', progress }),
    )
    if (answer.ok) dispatch({ type: 'imported', report: answer.value })
    else if (answer.error.code === 'cancelled') dispatch({ type: 'ended', how: 'cancelled' })
    else dispatch({ type: 'failed', error: answer.error })
  } catch (error) {
    dispatch({ type: 'failed', error: asError(error) })
  }
}

/** Takes the reported import back as one. */
export async function undoImport({ dispatch, now, undo }: ActionTools): Promise<void> {
  const { report } = now()
  if (!report) return
  dispatch({ type: 'working', work: { what: 'undoing' } })
  try {
    const answer = await undo(report.intent, (done, of) =>
      dispatch({ type: 'progressed', progress: { phase: 'undoing', done, of } }),
    )
    if (answer.ok) dispatch({ type: 'ended', how: 'undone' })
    else dispatch({ type: 'failed', error: answer.error })
  } catch (error) {
    dispatch({ type: 'failed', error: asError(error) })
  }
}
