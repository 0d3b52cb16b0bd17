import { FileDown, Link, Pencil } from 'lucide-react'
import { useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import { Avatar } from '../../../ui/avatar/Avatar.tsx'
import { StateChip } from '../../../ui/badge/StateChip.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import css from '../partner.module.css'
import type { PartnerView } from '../usePartner.ts'
import { whoInWords } from '../viewModelWords.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { NextStepStrip } from './NextStepStrip.tsx'

/** Who it is, how it stands and why, and the figures that matter first. */
export function PartnerHeader({ view, onEdit }: { view: PartnerView; onEdit(): void }) {
  const { partner, row } = view
  const [exporting, setExporting] = useState(false)
  if (!partner) return null
  const exportNow = async () => {
    setExporting(true)
    await runAction('exportScorecard', partner.id)
    setExporting(false)
  }
  return (
    <header className={css.head}>
      <div className={css.identity}>
        <Avatar name={partner.name} large />
        <div className={css.who}>
          <h1 className={css.name} dir="auto">
            {partner.name}
          </h1>
          <p className={css.facts} dir="auto">
            {whoInWords(partner) || 'Nothing else is known yet'}
          </p>
        </div>
        <div className={css.actions}>
          <IconButton
            label="Copy link"
            kbd="mod+shift+c"
            onClick={() => void runAction('copyLink', partner.id)}
          >
            <Link aria-hidden />
          </IconButton>
          <Button icon={<Pencil aria-hidden />} onClick={onEdit}>
            Edit
          </Button>
          <Button
            variant="primary"
            icon={<FileDown aria-hidden />}
            busy={exporting}
            onClick={() => void exportNow()}
          >
            Export PDF
          </Button>
        </div>
      </div>
      <p className={css.verdict}>
        <StateChip state={row?.band ?? 'no data'} score={row?.score} />
        <span>{row?.verdict ?? 'No revenue, deals or targets to score yet.'}</span>
      </p>
      <KeyFigures view={view} />
      {row && <NextStepStrip row={row} />}
    </header>
  )
}
