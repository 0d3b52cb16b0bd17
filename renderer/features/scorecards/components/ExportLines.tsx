import { useEffect, useRef } from 'react'
import type { ExportLine } from '../export.ts'
import css from './export.module.css'

const WORDS: Readonly<Record<ExportLine['state'], string>> = {
  waiting: '○ waiting',
  printing: '◌ printing',
  saved: '● saved',
  failed: '▼ failed',
  cancelled: '○ not exported',
}

/** What became of each partner; failures with their reason. */
export function ExportLines({ lines }: { lines: readonly ExportLine[] }) {
  const list = useRef<HTMLUListElement>(null)
  const at = lines.findIndex(line => line.state === 'printing')
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <ul ref={list} className={css.lines} aria-label="Scorecards">
      {lines.map(line => (
        <li key={line.partnerId} data-state={line.state}>
          <span className={css.name} dir="auto" title={line.fileName}>
            {line.name}
          </span>
          <span className={css.state}>{WORDS[line.state]}</span>
          {line.reason !== undefined && <span className={css.reason}>{line.reason}</span>}
        </li>
      ))}
    </ul>
  )
}
