import type { Quarter } from '@shared/lib/period.ts'
import { useRef, useState } from 'react'
import { request } from '../../platform/client.ts'
import { type ExportLine, exportMany } from './export.ts'

export interface ExportRun {
  readonly folder: string | undefined
  readonly lines: readonly ExportLine[]
  readonly state: 'ready' | 'running' | 'cancelling' | 'done'
  readonly error: string | undefined
  start(): Promise<void>
  cancel(): void
}

/** Printing many scorecards into a folder the user chooses. */
export function useExportMany(partnerIds: readonly string[], period: Quarter): ExportRun {
  const [lines, setLines] = useState<readonly ExportLine[]>([])
  const [state, setState] = useState<ExportRun['state']>('ready')
  const [folder, setFolder] = useState<string | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const cancelled = useRef(false)
  return {
    folder,
    lines,
    state,
    error,
    async start() {
      setError(undefined)
      try {
        const chosen = await request('files.chooseFolder', { title: 'Folder for the scorecards' })
        if (chosen.kind === 'cancelled') return
        setFolder(chosen.name)
        setState('running')
        await exportMany(partnerIds, period, chosen.grant, setLines, () => cancelled.current)
        setState('done')
      } catch (fault) {
        setError(fault instanceof Error ? fault.message : String(fault))
        setState('ready')
      }
    },
    cancel() {
      cancelled.current = true
      setState('cancelling')
    },
  }
}
