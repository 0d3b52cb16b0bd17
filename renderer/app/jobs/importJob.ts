import { crmFields } from '@shared/domain/import/crm/preset.ts'
import { crmPresetCalled, crmPresetFor } from '@shared/domain/import/crm/recognise.ts'
import type { ImportEngine, ImportReport, ImportSettings } from '@shared/domain/import/engine.ts'
import { type ImportKind, type ImportPresetFields, importPresetFields } from '@shared/domain/import/preset.ts'
import type { Job } from '@shared/ipc/contract.ts'
import type { Result } from '@shared/lib/result.ts'
import { readAll } from '../../data/rows.ts'
import { actorOf, currentWorkspace } from '../../data/workspace.ts'
import { createImportEngine } from '../../features/import/client.ts'
import { request } from '../../platform/client.ts'
import { failed, type JobEnd, type JobTools } from './job.ts'

type ImportJob = Extract<Job, { kind: 'import' }>

/** `tandem import <file>`: the steps of the import dialog without a person, so nothing doubtful is merged. */
export async function importJob(job: ImportJob, { say, onCancel }: JobTools): Promise<JobEnd> {
  const file = await request('jobs.readFile', {})
  const engine = createImportEngine()
  onCancel(() => void engine.cancel())
  const settings = await settingsFor(job, engine, file)
  if (!settings.ok) {
    await say('err', settings.error.message)
    return failed
  }
  const report = await engine.run(settings.value, actorOf(await currentWorkspace()))
  if (!report.ok) {
    await say('err', report.error.message)
    return failed
  }
  await tell(report.value, say)
  return { exitCode: 0, report: JSON.stringify(report.value, null, 2) }
}

async function settingsFor(
  job: ImportJob,
  engine: ImportEngine,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<ImportSettings>> {
  const opened = await engine.open(file)
  if (!opened.ok) return opened
  const looked = await engine.look(opened.value.suggestedSheet)
  if (!looked.ok) return looked
  const shape = looked.value
  const preset = await presetOf(job, shape.headers)
  if (!preset.ok) return preset
  const kind: ImportKind = job.as ?? preset.value?.kind ?? shape.suggestedKind
  const suggested = await engine.suggest(shape.sheet, shape.headerRow, kind)
  if (!suggested.ok) return suggested
  const fields: ImportPresetFields = preset.value ? { ...preset.value, kind } : suggested.value
  return {
    ok: true,
    value: {
      ...fields,
      sheet: shape.sheet,
      headerRow: shape.headerRow,
      onMatch: 'merge',
      decisions: {},
    },
  }
}

/**
 * The preset named on the command line: a file's text, one saved in the workspace, or one that comes with
 * Tandem. None named: that of the system the table surely is an export of.
 */
async function presetOf(
  job: ImportJob,
  headers: readonly string[],
): Promise<Result<ImportPresetFields | undefined>> {
  if (job.preset === undefined) {
    const crm = crmPresetFor(headers)
    const fits = crm && (job.as === undefined || job.as === crm.kind)
    return { ok: true, value: fits ? crmFields(crm, headers) : undefined }
  }
  const { text } = await request('jobs.readPreset', {})
  if (text !== null) return presetFromText(job.preset, text)
  const saved = (await readAll('presets')).find(preset => preset.name === job.preset)
  if (saved) return { ok: true, value: saved }
  const crm = crmPresetCalled(job.preset)
  if (crm) return { ok: true, value: crmFields(crm, headers) }
  return refuse(
    `There is no preset "${job.preset}": no such file, none of that name in the workspace, and none that comes with Tandem.`,
  )
}

function presetFromText(name: string, text: string): Result<ImportPresetFields> {
  try {
    const parsed = importPresetFields.safeParse(JSON.parse(text))
    if (parsed.success) return { ok: true, value: parsed.data }
    const issue = parsed.error.issues[0]
    return refuse(`The preset ${name} cannot be used: ${issue?.path.join('.')}: ${issue?.message}`)
  } catch {
    return refuse(`The preset ${name} is not JSON.`)
  }
}

const refuse = (message: string) => ({ ok: false, error: { code: 'preset', message } }) as const

async function tell(report: ImportReport, say: JobTools['say']): Promise<void> {
  const { rows, created, linked, merged, skipped, failed: bad } = report
  await say(
    'out',
    `${report.file}: ${rows} rows as ${report.kind}: ${created} created, ${linked} linked, ${merged} merged, ${skipped} skipped, ${bad} failed`,
  )
  const { footer } = report.leftOut
  if (footer > 0) await say('out', `${footer} lines of a report's footer left out`)
  if (bad > 0) await say('err', `${bad} of ${rows} rows failed; --report lists them with the reason.`)
}
