import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useWorkspace } from '../../data/live.ts'
import { useReady } from '../../state/boot.ts'
import { planHref } from '../../state/places.ts'
import { Button } from '../../ui/button/Button.tsx'
import { SHEETS } from '../../ui/document/paper.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { usePageKeys } from '../../ui/keys/usePageKeys.ts'
import { useWidth } from '../../ui/layout/useWidth.ts'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { BriefingDocument } from './briefing/BriefingDocument.tsx'
import css from './briefingPage.module.css'
import type { BriefingView } from './readBriefing.ts'
import { saveBriefingPdf } from './saveBriefingPdf.ts'
import { useBriefing } from './useBriefing.ts'

const CRUMB = { label: 'Plans', href: '#/plans' }

/** The briefing before a session: on screen the same pages as in the PDF. */
export function BriefingPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  if (!useReady()) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OneBriefing key={id} id={id} />
}

function OneBriefing({ id }: { id: string }) {
  const view = useBriefing(id)
  if (view === null) return <NotFound what="plan" crumb={CRUMB} />
  if (view === undefined)
    return (
      <Page header={<PageHeader title="Briefing" crumb={CRUMB} />}>
        <Skeleton lines={12} />
      </Page>
    )
  return <Sheets view={view} />
}

function Sheets({ view }: { view: BriefingView }) {
  const workspace = useWorkspace()
  const [box, width] = useWidth<HTMLDivElement>()
  const [busy, setBusy] = useState(false)
  const paper = workspace?.paper ?? 'A4'
  const scale = width === 0 ? 0 : Math.min(1, width / SHEETS[paper].width)
  const save = () => {
    setBusy(true)
    void saveBriefingPdf(view.plan.id).finally(() => setBusy(false))
  }
  usePageKeys(({ key, shiftKey }) => {
    if (key !== 'p' || shiftKey) return false
    save()
    return true
  })
  return (
    <Page
      header={
        <PageHeader
          title="Briefing"
          crumb={{ label: view.plan.name, href: planHref(view.plan.id) }}
          actions={
            <Button variant="primary" icon={<FileDown aria-hidden />} kbd="P" busy={busy} onClick={save}>
              Save PDF…
            </Button>
          }
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard. */}
      <section className={css.scroll} tabIndex={0} aria-label="Pages of the briefing">
        <div ref={box} className={css.sheets}>
          {scale > 0 && workspace && (
            <BriefingDocument view={view} paper={paper} locale={navigator.language} scale={scale} />
          )}
        </div>
      </section>
    </Page>
  )
}
