import type { Id } from '../../lib/ids.ts'
import { isoWeekOf } from '../../lib/isoWeek.ts'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { creation, stamped } from '../journal/changes.ts'
import { pipelineSnapshotFields } from './schema.ts'

/** The id of the snapshot of a day's week: the same on every computer. */
export const snapshotIdOf = (day: string): Id<'pipelineSnapshot'> => `pipelineSnapshot:${isoWeekOf(day)}`

/** Keeps the pipeline of a week. One that is kept already stays as it is: then nothing changes. */
export const takeSnapshot = defineCommand({
  name: 'pipeline.snapshot',
  input: pipelineSnapshotFields,
  label: ({ takenOn }) => `Keep the pipeline of week ${Number(isoWeekOf(takenOn).slice(6))}`,
  needs: ({ takenOn }) => [{ table: 'pipelineSnapshots', ids: [snapshotIdOf(takenOn)] }],
  run: (rows, fields, context) => {
    const id = snapshotIdOf(fields.takenOn)
    return ok(
      rows.get('pipelineSnapshots', id) ? [] : [creation('pipelineSnapshots', stamped(fields, id, context))],
    )
  },
})
