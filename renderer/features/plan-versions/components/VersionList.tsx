import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { copyText } from '../../../ui/toast/copyText.ts'
import { type Verdict, verifyVersion } from '../verify.ts'
import css from '../versions.module.css'
import { shortHash, stateOfVersion } from '../viewModelVersions.ts'
import { VerdictLine } from './VerdictLine.tsx'

interface VersionListProps {
  readonly versions: readonly PlanVersion[]
  readonly partner: string
  onSavePdf(versionId: string): void
}

/** Every version that was locked, newest first. */
export function VersionList({ versions, partner, onSavePdf }: VersionListProps) {
  return (
    <ul className={css.list} aria-label="Versions">
      {versions.map(version => (
        <Version key={version.id} version={version} partner={partner} onSavePdf={onSavePdf} />
      ))}
    </ul>
  )
}

function Version({
  version,
  partner,
  onSavePdf,
}: { readonly version: PlanVersion } & Omit<VersionListProps, 'versions'>) {
  const [verdict, setVerdict] = useState<Verdict>()
  const { word, tone, mark } = stateOfVersion(version)
  return (
    <li className={css.version} aria-label={`Version ${version.version}, ${word.toLowerCase()}`}>
      <div className={css.line}>
        <span className={css.number}>Version {version.version}</span>
        <Badge tone={tone} mark={mark}>
          {word}
        </Badge>
      </div>
      <p className={css.quiet} dir="auto">
        Locked {formatInstant(version.lockedAt)} by {version.lockedBy}
      </p>
      {version.signatures.map(({ side, name, role, at }) => (
        <p key={side} className={css.quiet} dir="auto">
          {side === 'ours' ? 'For us' : `For ${partner}`}: {name}
          {role ? `, ${role}` : ''}, {formatInstant(at)}
        </p>
      ))}
      <div className={css.line}>
        <span className={css.quiet} title={version.hash}>
          <span className={css.hash}>{shortHash(version.hash)}</span>
        </span>
        <IconButton
          small
          label={`Copy the hash of version ${version.version}`}
          onClick={() => void copyText(version.hash)}
        >
          <Copy aria-hidden />
        </IconButton>
        <Button size="small" onClick={() => setVerdict(verifyVersion(version))}>
          Verify
        </Button>
        <Button size="small" variant="quiet" onClick={() => onSavePdf(version.id)}>
          PDF…
        </Button>
      </div>
      <VerdictLine verdict={verdict} />
    </li>
  )
}
